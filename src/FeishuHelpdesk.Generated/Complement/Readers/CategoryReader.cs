// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="Category"/>.</summary>
internal static class CategoryReader
{
    public static Category Read(ref ModelReader reader)
    {
        var model = (Category)RuntimeHelpers.GetUninitializedObject(typeof(Category));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Category model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("children"u8):
                    model.Children = reader.Objects(model, CategoryReader.Read);
                    break;
                case 8 when name.SequenceEqual("language"u8):
                    model.Language = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("parent_id"u8):
                    model.ParentId = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("category_id"u8):
                    model.CategoryId = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
