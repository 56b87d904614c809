// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="EventPerson"/>.</summary>
internal static class EventPersonReader
{
    public static EventPerson Read(ref ModelReader reader)
    {
        var model = (EventPerson)RuntimeHelpers.GetUninitializedObject(typeof(EventPerson));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, EventPerson model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
