// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="OrderShippedEvent"/>.</summary>
internal static class OrderShippedEventReader
{
    public static OrderShippedEvent Read(ref ModelReader reader)
    {
        var model = (OrderShippedEvent)RuntimeHelpers.GetUninitializedObject(typeof(OrderShippedEvent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, OrderShippedEvent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("more"u8):
                    model.More = reader.Untyped(model);
                    break;
                case 5 when name.SequenceEqual("count"u8):
                    model.Count = reader.Int32(model);
                    break;
                case 5 when name.SequenceEqual("notes"u8):
                    model.Notes = reader.Texts(model);
                    break;
                case 5 when name.SequenceEqual("order"u8):
                    model.Order = reader.Object(model, OrderReader.Read);
                    break;
                case 5 when name.SequenceEqual("place"u8):
                    model.Place = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("rooms"u8):
                    model.Rooms = reader.Int32s(model);
                    break;
                case 6 when name.SequenceEqual("sender"u8):
                    model.Sender = reader.Object(model, EventPersonReader.Read);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Choice(model, OrderStatus.IsKnown);
                    break;
                case 6 when name.SequenceEqual("weight"u8):
                    model.Weight = reader.Double(model);
                    break;
                case 7 when name.SequenceEqual("is_gift"u8):
                    model.IsGift = reader.Boolean(model);
                    break;
                case 8 when name.SequenceEqual("order_id"u8):
                    model.OrderId = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("receivers"u8):
                    model.Receivers = reader.Objects(model, EventPersonReader.Read);
                    break;
                case 10 when name.SequenceEqual("shipped_at"u8):
                    model.ShippedAt = reader.Int64(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
