using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>A page of tickets, read as a generated reader reads one.</summary>
internal sealed class TicketPage : IReadableModel, IAdditionalDataHolder
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Code { get; private set; }

    public int? Total { get; private set; }

    public List<Generated.Models.Ticket>? Tickets { get; private set; }

    public void Read(ref ModelReader reader)
    {
        while (reader.NextField(out var name))
        {
            if (name.SequenceEqual("code"u8))
                Code = reader.Int32(this);
            else if (name.SequenceEqual("data"u8) && reader.Kind == System.Text.Json.JsonTokenType.StartObject)
                ReadData(ref reader);
            else
                reader.Unknown(this);
        }
    }

    private void ReadData(ref ModelReader reader)
    {
        while (reader.NextField(out var name))
        {
            if (name.SequenceEqual("tickets"u8))
                Tickets = reader.Objects(this, TicketReader.Read);
            else if (name.SequenceEqual("total"u8))
                Total = reader.Int32(this);
            else
                reader.Unknown(this);
        }
    }
}
