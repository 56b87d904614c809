// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListCategoriesResponseData"/>.</summary>
internal static class ListCategoriesResponseDataReader
{
    public static ListCategoriesResponseData Read(ref ModelReader reader)
    {
        var model = (ListCategoriesResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListCategoriesResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListCategoriesResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 10 when name.SequenceEqual("categories"u8):
                    model.Categories = reader.Objects(model, CategoryReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
