using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// The root of an answer. A model that has a generated reader is read in one pass over the bytes; all else goes to
/// Kiota's own node, made on demand. The adapter makes it itself: a factory would have to be registered for the process,
/// and another Kiota client beside this one keeps its own reader.
/// </summary>
/// <param name="body">The bytes as they came, in a buffer that the answer takes back.</param>
/// <param name="drift">Takes what the description does not know; null where nobody listens.</param>
internal sealed class AnswerParseNode(ReadOnlyMemory<byte> body, DriftLog? drift = null) : IParseNode
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private JsonParseNode? _kiotaNode;

    /// <summary>The bytes as they came, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Json { get; } = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private JsonParseNode KiotaNode => _kiotaNode ??= CreateKiotaNode();

    public T GetObjectValue<T>(ParsableFactory<T> factory) where T : IParsable
    {
        if (OnBeforeAssignFieldValues is null && OnAfterAssignFieldValues is null && factory(this) is { } model and IReadableModel readable)
        {
            ModelReader.Read(Json.Span, readable, drift);
            return model;
        }

        return KiotaNode.GetObjectValue(factory);
    }

    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    public IParseNode? GetChildNode(string identifier) => KiotaNode.GetChildNode(identifier);

    public string? GetStringValue() => KiotaNode.GetStringValue();

    public bool? GetBoolValue() => KiotaNode.GetBoolValue();

    public byte? GetByteValue() => KiotaNode.GetByteValue();

    public sbyte? GetSbyteValue() => KiotaNode.GetSbyteValue();

    public int? GetIntValue() => KiotaNode.GetIntValue();

    public float? GetFloatValue() => KiotaNode.GetFloatValue();

    public long? GetLongValue() => KiotaNode.GetLongValue();

    public double? GetDoubleValue() => KiotaNode.GetDoubleValue();

    public decimal? GetDecimalValue() => KiotaNode.GetDecimalValue();

    public Guid? GetGuidValue() => KiotaNode.GetGuidValue();

    public DateTimeOffset? GetDateTimeOffsetValue() => KiotaNode.GetDateTimeOffsetValue();

    public TimeSpan? GetTimeSpanValue() => KiotaNode.GetTimeSpanValue();

    public Date? GetDateValue() => KiotaNode.GetDateValue();

    public Microsoft.Kiota.Abstractions.Time? GetTimeValue() => KiotaNode.GetTimeValue();

    public byte[]? GetByteArrayValue() => KiotaNode.GetByteArrayValue();

    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory) where T : IParsable =>
        KiotaNode.GetCollectionOfObjectValues(factory);

    public IEnumerable<T> GetCollectionOfPrimitiveValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        KiotaNode.GetCollectionOfPrimitiveValues<T>();

    public IEnumerable<T?> GetCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() where T : struct, Enum =>
        KiotaNode.GetCollectionOfEnumValues<T>();

    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() where T : struct, Enum =>
        KiotaNode.GetEnumValue<T>();

    private JsonParseNode CreateKiotaNode()
    {
        // A clone owns its memory: the node outlives the buffer that the answer was read into.
        using var document = JsonDocument.Parse(Json);
        return new JsonParseNode(document.RootElement.Clone()) { OnBeforeAssignFieldValues = OnBeforeAssignFieldValues, OnAfterAssignFieldValues = OnAfterAssignFieldValues };
    }
}
