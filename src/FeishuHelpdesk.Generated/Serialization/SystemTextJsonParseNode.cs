using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// The root of an answer. A type that the source-generated context knows is read in one pass over the bytes; all else
/// goes to Kiota's own node, made on demand. The adapter makes it itself: a factory would have to be registered for the
/// process, and another Kiota client beside this one keeps its own reader.
/// </summary>
internal sealed class SystemTextJsonParseNode(ReadOnlyMemory<byte> body) : IParseNode
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly ReadOnlyMemory<byte> _json = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
    private JsonParseNode? _kiotaNode;

    /// <summary>The bytes as they came, in a buffer that the answer takes back.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    private JsonParseNode KiotaNode => _kiotaNode ??= CreateKiotaNode();

    public T GetObjectValue<T>(ParsableFactory<T> factory) where T : IParsable
    {
        if (OnBeforeAssignFieldValues is null && OnAfterAssignFieldValues is null
            && ModelReader.TryGet<T>(out var typeInfo)
            && Read(typeInfo) is { } value)
        {
            return value;
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

    public Time? GetTimeValue() => KiotaNode.GetTimeValue();

    public byte[]? GetByteArrayValue() => KiotaNode.GetByteArrayValue();

    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory) where T : IParsable =>
        KiotaNode.GetCollectionOfObjectValues(factory);

    public IEnumerable<T> GetCollectionOfPrimitiveValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        KiotaNode.GetCollectionOfPrimitiveValues<T>();

    public IEnumerable<T?> GetCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() where T : struct, Enum =>
        KiotaNode.GetCollectionOfEnumValues<T>();

    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() where T : struct, Enum =>
        KiotaNode.GetEnumValue<T>();

    private T? Read<T>(JsonTypeInfo<T> typeInfo)
    {
        var texts = TextPool.OfThread;
        texts.Begin(_json);
        try
        {
            return JsonSerializer.Deserialize(_json.Span, typeInfo);
        }
        finally
        {
            texts.End();
        }
    }

    private JsonParseNode CreateKiotaNode()
    {
        // A clone owns its memory: the node outlives the buffer that the answer was read into.
        using var document = JsonDocument.Parse(_json);
        return new JsonParseNode(document.RootElement.Clone()) { OnBeforeAssignFieldValues = OnBeforeAssignFieldValues, OnAfterAssignFieldValues = OnAfterAssignFieldValues };
    }
}
