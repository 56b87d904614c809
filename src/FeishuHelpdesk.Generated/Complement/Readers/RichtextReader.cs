// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="Richtext"/>.</summary>
internal static class RichtextReader
{
    public static Richtext Read(ref ModelReader reader)
    {
        var model = (Richtext)RuntimeHelpers.GetUninitializedObject(typeof(Richtext));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Richtext model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("key"u8):
                    model.Key = reader.Text(model);
                    break;
                case 3 when name.SequenceEqual("src"u8):
                    model.Src = reader.Text(model);
                    break;
                case 3 when name.SequenceEqual("url"u8):
                    model.Url = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("text"u8):
                    model.Text = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("type"u8):
                    model.Type = reader.Choice(model, RichtextType.IsKnown);
                    break;
                case 5 when name.SequenceEqual("width"u8):
                    model.Width = reader.Text(model);
                    break;
                case 6 when name.SequenceEqual("height"u8):
                    model.Height = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("content"u8):
                    model.Content = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
