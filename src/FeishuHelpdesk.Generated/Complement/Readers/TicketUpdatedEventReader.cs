// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TicketUpdatedEvent"/>.</summary>
internal static class TicketUpdatedEventReader
{
    public static TicketUpdatedEvent Read(ref ModelReader reader)
    {
        var model = (TicketUpdatedEvent)RuntimeHelpers.GetUninitializedObject(typeof(TicketUpdatedEvent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TicketUpdatedEvent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("object"u8):
                    model.Object = reader.Object(model, EventTicketReader.Read);
                    break;
                case 10 when name.SequenceEqual("old_object"u8):
                    model.OldObject = reader.Object(model, EventTicketBeforeReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
