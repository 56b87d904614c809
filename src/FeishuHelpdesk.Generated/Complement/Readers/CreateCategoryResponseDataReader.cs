// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="CreateCategoryResponseData"/>.</summary>
internal static class CreateCategoryResponseDataReader
{
    public static CreateCategoryResponseData Read(ref ModelReader reader)
    {
        var model = (CreateCategoryResponseData)RuntimeHelpers.GetUninitializedObject(typeof(CreateCategoryResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, CreateCategoryResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 8 when name.SequenceEqual("category"u8):
                    model.Category = reader.Object(model, CategoryReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
