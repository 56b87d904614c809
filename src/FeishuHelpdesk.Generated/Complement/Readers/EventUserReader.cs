// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="EventUser"/>.</summary>
internal static class EventUserReader
{
    public static EventUser Read(ref ModelReader reader)
    {
        var model = (EventUser)RuntimeHelpers.GetUninitializedObject(typeof(EventUser));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, EventUser model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Object(model, EventUserIdReader.Read);
                    break;
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("email"u8):
                    model.Email = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("avatar_url"u8):
                    model.AvatarUrl = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
