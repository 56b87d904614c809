// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="GetFaqResponseData"/>.</summary>
internal static class GetFaqResponseDataReader
{
    public static GetFaqResponseData Read(ref ModelReader reader)
    {
        var model = (GetFaqResponseData)RuntimeHelpers.GetUninitializedObject(typeof(GetFaqResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, GetFaqResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("faq"u8):
                    model.Faq = reader.Object(model, FaqReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
