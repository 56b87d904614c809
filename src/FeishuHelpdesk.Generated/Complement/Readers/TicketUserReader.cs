// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TicketUser"/>.</summary>
internal static class TicketUserReader
{
    public static TicketUser Read(ref ModelReader reader)
    {
        var model = (TicketUser)RuntimeHelpers.GetUninitializedObject(typeof(TicketUser));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TicketUser model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("city"u8):
                    model.City = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("email"u8):
                    model.Email = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("country"u8):
                    model.Country = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("avatar_url"u8):
                    model.AvatarUrl = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("department"u8):
                    model.Department = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
