// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="EventTicketBefore"/>.</summary>
internal static class EventTicketBeforeReader
{
    public static EventTicketBefore Read(ref ModelReader reader)
    {
        var model = (EventTicketBefore)RuntimeHelpers.GetUninitializedObject(typeof(EventTicketBefore));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, EventTicketBefore model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("stage"u8):
                    model.Stage = reader.Choice(model, TicketType.IsKnown);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Choice(model, TicketStatus.IsKnown);
                    break;
                case 10 when name.SequenceEqual("updated_at"u8):
                    model.UpdatedAt = reader.Int64(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
