// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="NoDataResponseData"/>.</summary>
internal static class NoDataResponseDataReader
{
    public static NoDataResponseData Read(ref ModelReader reader)
    {
        var model = (NoDataResponseData)RuntimeHelpers.GetUninitializedObject(typeof(NoDataResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, NoDataResponseData model)
    {
        while (reader.NextField(out _))
            reader.Unknown(model);
    }
}
