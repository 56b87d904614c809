// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="EmptyResponse"/>.</summary>
internal static class EmptyResponseReader
{
    public static EmptyResponse Read(ref ModelReader reader)
    {
        var model = (EmptyResponse)RuntimeHelpers.GetUninitializedObject(typeof(EmptyResponse));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, EmptyResponse model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("code"u8):
                    model.Code = reader.Int32(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
