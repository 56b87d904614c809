// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="Words"/>.</summary>
internal static class WordsReader
{
    public static Words Read(ref ModelReader reader)
    {
        var model = (Words)RuntimeHelpers.GetUninitializedObject(typeof(Words));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Words model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("en_us"u8):
                    model.EnUs = reader.Text(model);
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
