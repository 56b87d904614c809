// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="CreateFaqResponseData"/>.</summary>
internal static class CreateFaqResponseDataReader
{
    public static CreateFaqResponseData Read(ref ModelReader reader)
    {
        var model = (CreateFaqResponseData)RuntimeHelpers.GetUninitializedObject(typeof(CreateFaqResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, CreateFaqResponseData model)
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
