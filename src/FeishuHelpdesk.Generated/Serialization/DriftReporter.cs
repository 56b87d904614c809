using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// Finds what the description does not know by having a model written: Kiota's models name their fields to a writer, so
/// that this walk needs no reflection and no list of its own.
/// </summary>
internal sealed class DriftReporter(Action<ContractDrift> report, ILogger logger)
{
    // Field names that are data would otherwise fill the memory.
    private const int MaxReports = 1000;

    private readonly ConcurrentDictionary<ContractDrift, bool> _reported = new();

    public void Report(IParsable model) => model.Serialize(new Walker(this, "$", model));

    private void Once(ContractDrift drift)
    {
        if (_reported.ContainsKey(drift) || _reported.Count >= MaxReports || !_reported.TryAdd(drift, true))
            return;
        try
        {
            report(drift);
        }
        catch (Exception exception)
        {
            logger.DriftReportFailed(exception.GetType().Name);
        }
    }

    private static bool IsKnown(IParsable model, string field, int value) => (model, field) switch
    {
        (Ticket, "status") => new TicketStatus(value).Name is not null,
        (Ticket, "ticket_type") => new TicketType(value).Name is not null,
        (Ticket, "score") => new TicketScore(value).Name is not null,
        // 0 has no documented meaning, and stands in the documented sample.
        (Ticket, "channel") => value == 0 || new TicketChannel(value).Name is not null,
        (Ticket, "solve") => new TicketSolve(value).Name is not null,
        _ => true,
    };

    private sealed class Walker(DriftReporter reporter, string path, IParsable model) : ISerializationWriter
    {
        public Action<IParsable>? OnBeforeObjectSerialization { get; set; }

        public Action<IParsable>? OnAfterObjectSerialization { get; set; }

        public Action<IParsable, ISerializationWriter>? OnStartObjectSerialization { get; set; }

        public void WriteAdditionalData(IDictionary<string, object> value)
        {
            foreach (var name in value?.Keys ?? [])
                reporter.Once(new(Child(name), ContractDriftKind.UnknownField));
        }

        public void WriteObjectValue<T>(string? key, T? value, params IParsable?[] additionalValuesToMerge) where T : IParsable
        {
            if (value is not null)
                value.Serialize(new Walker(reporter, Child(key), value));
        }

        public void WriteCollectionOfObjectValues<T>(string? key, IEnumerable<T>? values) where T : IParsable
        {
            // A list can hold null, whatever the type says.
            foreach (var value in values ?? [])
                value?.Serialize(new Walker(reporter, Child(key) + "[*]", value));
        }

        public void WriteIntValue(string? key, int? value)
        {
            if (value is { } number && key is not null && !IsKnown(model, key, number))
                reporter.Once(new(Child(key), ContractDriftKind.UnknownValue, number));
        }

        // Nothing below can be unknown, or is written at all.
        public void WriteStringValue(string? key, string? value) { }

        public void WriteBoolValue(string? key, bool? value) { }

        public void WriteByteValue(string? key, byte? value) { }

        public void WriteSbyteValue(string? key, sbyte? value) { }

        public void WriteFloatValue(string? key, float? value) { }

        public void WriteLongValue(string? key, long? value) { }

        public void WriteDoubleValue(string? key, double? value) { }

        public void WriteDecimalValue(string? key, decimal? value) { }

        public void WriteGuidValue(string? key, Guid? value) { }

        public void WriteDateTimeOffsetValue(string? key, DateTimeOffset? value) { }

        public void WriteTimeSpanValue(string? key, TimeSpan? value) { }

        public void WriteDateValue(string? key, Date? value) { }

        public void WriteTimeValue(string? key, Time? value) { }

        public void WriteByteArrayValue(string? key, byte[]? value) { }

        public void WriteNullValue(string? key) { }

        public void WriteCollectionOfPrimitiveValues<T>(string? key, IEnumerable<T>? values) { }

        public void WriteCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string? key, IEnumerable<T?>? values) where T : struct, Enum { }

        public void WriteEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string? key, T? value) where T : struct, Enum { }

        public Stream GetSerializedContent() => Stream.Null;

        // A union writes what it holds without a name: it stands where the union stands.
        private string Child(string? key) =>
            key is null ? path
            : key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_') ? $"{path}.{key}"
            : $"{path}['{key}']";

        public void Dispose()
        {
        }
    }
}
