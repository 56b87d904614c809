// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using System.Text.Json;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="Order"/>.</summary>
internal static class OrderReader
{
    public static Order Read(ref ModelReader reader)
    {
        var model = (Order)RuntimeHelpers.GetUninitializedObject(typeof(Order));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Order model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("class"u8):
                    model.Class = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("event"u8):
                    model.Event = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("kinds"u8):
                    model.Kinds = reader.Texts(model, OrderKinds.IsKnown);
                    break;
                case 5 when name.SequenceEqual("notes"u8):
                    model.Notes = ReadNotes(ref reader, model);
                    break;
                case 5 when name.SequenceEqual("payer"u8):
                    model.Payer = reader.Object(model, PersonReader.Read);
                    break;
                case 5 when name.SequenceEqual("place"u8):
                    model.Place = reader.Untyped(model);
                    break;
                case 5 when name.SequenceEqual("price"u8):
                    model.Price = reader.Double(model);
                    break;
                case 5 when name.SequenceEqual("shelf"u8):
                    model.Shelf = reader.Object(model, ShelfReader.Read);
                    break;
                case 5 when name.SequenceEqual("words"u8):
                    model.Words = reader.Texts(model);
                    break;
                case 6 when name.SequenceEqual("labels"u8):
                    model.Labels = reader.Object(model, OrderLabelsReader.Read);
                    break;
                case 6 when name.SequenceEqual("people"u8):
                    model.People = reader.Objects(model, PersonReader.Read);
                    break;
                case 6 when name.SequenceEqual("states"u8):
                    model.States = reader.Int32s(model, OrderStatus.IsKnown);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Choice(model, OrderStatus.IsKnown);
                    break;
                case 7 when name.SequenceEqual("is_gift"u8):
                    model.IsGift = reader.Boolean(model);
                    break;
                case 7 when name.SequenceEqual("numbers"u8):
                    model.Numbers = reader.Int32s(model);
                    break;
                case 7 when name.SequenceEqual("reasons"u8):
                    model.Reasons = ReadReasons(ref reader, model);
                    break;
                case 7 when name.SequenceEqual("sent_at"u8):
                    model.SentAt = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("anything"u8):
                    model.Anything = reader.Untyped(model);
                    break;
                case 8 when name.SequenceEqual("customer"u8):
                    model.Customer = reader.Object(model, PersonReader.Read);
                    break;
                case 9 when name.SequenceEqual("createdAt"u8):
                    model.CreatedAt = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("paid_time"u8):
                    model.PaidTime = reader.Int64(model);
                    break;
                case 10 when name.SequenceEqual("created_at"u8):
                    model.Created_at = reader.Int64(model);
                    break;
                case 10 when name.SequenceEqual("order_kind"u8):
                    model.OrderKind = reader.Choice(model, OrderKind.IsKnown);
                    break;
                case 12 when name.SequenceEqual("packing_time"u8):
                    model.PackingTime = reader.Double(model);
                    break;
                case 12 when name.SequenceEqual("typed_status"u8):
                    model.TypedStatus = reader.Text(model);
                    break;
                case 16 when name.SequenceEqual("waiting_duration"u8):
                    model.WaitingDuration = reader.Int64(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }

    private static Order.Order_notes? ReadNotes(ref ModelReader reader, Order model) => reader.Kind switch
    {
        JsonTokenType.StartObject => new() { OrderNotesNote = NoteReader.Read(ref reader) },
        JsonTokenType.StartArray => reader.Objects(model, NoteReader.Read) is { } list ? new() { Note = list } : null,
        _ => reader.Unreadable<Order.Order_notes>(model),
    };

    private static Order.Order_reasons? ReadReasons(ref ModelReader reader, Order model) => reader.Kind switch
    {
        JsonTokenType.StartObject => new() { OrderReasonsWords = WordsReader.Read(ref reader) },
        // What the first element is, the list is; an empty one is a list of objects.
        JsonTokenType.StartArray when reader.FirstElement() is JsonTokenType.String or JsonTokenType.Number => reader.Texts(model) is { } list ? new() { String = list } : null,
        JsonTokenType.StartArray => reader.Objects(model, WordsReader.Read) is { } list ? new() { Words = list } : null,
        _ => reader.Unreadable<Order.Order_reasons>(model),
    };
}
