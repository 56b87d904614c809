// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TicketCreatedEvent"/>.</summary>
internal static class TicketCreatedEventReader
{
    public static TicketCreatedEvent Read(ref ModelReader reader)
    {
        var model = (TicketCreatedEvent)RuntimeHelpers.GetUninitializedObject(typeof(TicketCreatedEvent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TicketCreatedEvent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("guest"u8):
                    model.Guest = reader.Object(model, EventUserReader.Read);
                    break;
                case 5 when name.SequenceEqual("score"u8):
                    model.Score = reader.Choice(model, TicketScore.IsKnown);
                    break;
                case 5 when name.SequenceEqual("solve"u8):
                    model.Solve = reader.Choice(model, TicketSolve.IsKnown);
                    break;
                case 5 when name.SequenceEqual("stage"u8):
                    model.Stage = reader.Choice(model, TicketType.IsKnown);
                    break;
                case 6 when name.SequenceEqual("agents"u8):
                    model.Agents = reader.Objects(model, EventUserReader.Read);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Choice(model, TicketStatus.IsKnown);
                    break;
                case 7 when name.SequenceEqual("channel"u8):
                    model.Channel = reader.Choice(model, TicketChannel.IsKnown);
                    break;
                case 7 when name.SequenceEqual("chat_id"u8):
                    model.ChatId = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("closed_at"u8):
                    model.ClosedAt = reader.Int64(model);
                    break;
                case 9 when name.SequenceEqual("closed_by"u8):
                    model.ClosedBy = reader.Object(model, EventUserReader.Read);
                    break;
                case 9 when name.SequenceEqual("ticket_id"u8):
                    model.TicketId = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("created_at"u8):
                    model.CreatedAt = reader.Int64(model);
                    break;
                case 10 when name.SequenceEqual("updated_at"u8):
                    model.UpdatedAt = reader.Int64(model);
                    break;
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                case 13 when name.SequenceEqual("collaborators"u8):
                    model.Collaborators = reader.Objects(model, EventUserReader.Read);
                    break;
                case 17 when name.SequenceEqual("customized_fields"u8):
                    model.CustomizedFields = reader.Objects(model, CustomizedFieldDisplayItemReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
