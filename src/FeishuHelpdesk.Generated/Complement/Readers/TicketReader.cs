// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="Ticket"/>.</summary>
internal static class TicketReader
{
    public static Ticket Read(ref ModelReader reader)
    {
        var model = (Ticket)RuntimeHelpers.GetUninitializedObject(typeof(Ticket));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Ticket model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("tags"u8):
                    model.Tags = reader.Objects(model, TicketTagReader.Read);
                    break;
                case 5 when name.SequenceEqual("agent"u8):
                    model.Agent = reader.Object(model, TicketUserReader.Read);
                    break;
                case 5 when name.SequenceEqual("guest"u8):
                    model.Guest = reader.Object(model, TicketUserReader.Read);
                    break;
                case 5 when name.SequenceEqual("score"u8):
                    model.Score = reader.Choice(model, TicketScore.IsKnown);
                    break;
                case 5 when name.SequenceEqual("solve"u8):
                    model.Solve = reader.Choice(model, TicketSolve.IsKnown);
                    break;
                case 6 when name.SequenceEqual("agents"u8):
                    model.Agents = reader.Objects(model, TicketUserReader.Read);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Choice(model, TicketStatus.IsKnown);
                    break;
                case 7 when name.SequenceEqual("channel"u8):
                    model.Channel = reader.Choice(model, TicketChannel.IsKnown);
                    break;
                case 8 when name.SequenceEqual("assignee"u8):
                    model.Assignee = reader.Object(model, TicketUserReader.Read);
                    break;
                case 8 when name.SequenceEqual("comments"u8):
                    model.Comments = ReadComments(ref reader, model);
                    break;
                case 9 when name.SequenceEqual("closed_at"u8):
                    model.ClosedAt = reader.Int64(model);
                    break;
                case 9 when name.SequenceEqual("closed_by"u8):
                    model.ClosedBy = reader.Object(model, TicketUserReader.Read);
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
                case 11 when name.SequenceEqual("agent_owner"u8):
                    model.AgentOwner = reader.Object(model, TicketUserReader.Read);
                    break;
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("ticket_type"u8):
                    model.TicketType = reader.Choice(model, TicketType.IsKnown);
                    break;
                case 13 when name.SequenceEqual("collaborators"u8):
                    model.Collaborators = reader.Objects(model, TicketUserReader.Read);
                    break;
                case 13 when name.SequenceEqual("service_agent"u8):
                    model.ServiceAgent = reader.Object(model, TicketUserReader.Read);
                    break;
                case 16 when name.SequenceEqual("agent_entry_time"u8):
                    model.AgentEntryTime = reader.Int64(model);
                    break;
                case 17 when name.SequenceEqual("customized_fields"u8):
                    model.CustomizedFields = reader.Objects(model, CustomizedFieldDisplayItemReader.Read);
                    break;
                case 20 when name.SequenceEqual("bot_service_duration"u8):
                    model.BotServiceDuration = reader.Int64(model);
                    break;
                case 21 when name.SequenceEqual("agent_resolution_time"u8):
                    model.AgentResolutionTime = reader.Int64(model);
                    break;
                case 22 when name.SequenceEqual("actual_processing_time"u8):
                    model.ActualProcessingTime = reader.Int64(model);
                    break;
                case 22 when name.SequenceEqual("agent_service_duration"u8):
                    model.AgentServiceDuration = reader.Double(model);
                    break;
                case 22 when name.SequenceEqual("dissatisfaction_reason"u8):
                    model.DissatisfactionReason = ReadDissatisfactionReason(ref reader, model);
                    break;
                case 24 when name.SequenceEqual("agent_last_response_time"u8):
                    model.AgentLastResponseTime = reader.Int64(model);
                    break;
                case 25 when name.SequenceEqual("agent_first_response_time"u8):
                    model.AgentFirstResponseTime = reader.Int64(model);
                    break;
                case 29 when name.SequenceEqual("agent_first_response_duration"u8):
                    model.AgentFirstResponseDuration = reader.Int64(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }

    private static Ticket.Ticket_comments? ReadComments(ref ModelReader reader, Ticket model) => reader.Kind switch
    {
        JsonTokenType.StartObject => new() { TicketCommentsComment = CommentReader.Read(ref reader) },
        JsonTokenType.StartArray => reader.Objects(model, CommentReader.Read) is { } list ? new() { Comment = list } : null,
        _ => reader.Unreadable<Ticket.Ticket_comments>(model),
    };

    private static Ticket.Ticket_dissatisfaction_reason? ReadDissatisfactionReason(ref ModelReader reader, Ticket model) => reader.Kind switch
    {
        JsonTokenType.StartObject => new() { TicketDissatisfactionReasonI18n = I18nReader.Read(ref reader) },
        // What the first element is, the list is; an empty one is a list of objects.
        JsonTokenType.StartArray when reader.FirstElement() is JsonTokenType.String or JsonTokenType.Number => reader.Texts(model) is { } list ? new() { String = list } : null,
        JsonTokenType.StartArray => reader.Objects(model, I18nReader.Read) is { } list ? new() { I18n = list } : null,
        _ => reader.Unreadable<Ticket.Ticket_dissatisfaction_reason>(model),
    };
}
