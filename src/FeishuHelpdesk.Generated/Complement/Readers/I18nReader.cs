// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="I18n"/>.</summary>
internal static class I18nReader
{
    public static I18n Read(ref ModelReader reader)
    {
        var model = (I18n)RuntimeHelpers.GetUninitializedObject(typeof(I18n));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, I18n model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("en_us"u8):
                    model.EnUs = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("ja_jp"u8):
                    model.JaJp = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("zh_cn"u8):
                    model.ZhCn = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
