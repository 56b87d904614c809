using FeishuHelpdesk.Complement.Kiota;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>What a field holds.</summary>
internal enum FieldKind
{
    Text,
    Int32,
    Int64,
    Double,
    Boolean,
    Object,
    Objects,
    Texts,
    Int32s,
    Union,
    Anything,
}

/// <summary>What the number or text of a field counts.</summary>
internal enum Unit
{
    EpochMilliseconds,
    EpochSeconds,
    Seconds,
    Minutes,
}

/// <summary>A field of a model, as the description has it and as Kiota names it.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Property">The property that Kiota wrote for it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">What the description says of it.</param>
internal sealed record Field(string JsonName, string Property, FieldKind Kind, string Description)
{
    /// <summary>The model of the object, or of each object of the list.</summary>
    public Model? Model { get; init; }

    public UnionModel? Union { get; init; }

    public OpenEnum? Enum { get; init; }

    public Unit? Unit { get; init; }

    /// <summary>The fields that are one list with this one.</summary>
    public ListWith? With { get; init; }

    /// <summary>The options that values of this field stand for.</summary>
    public OptionTree? Options { get; init; }
}

/// <summary>A field that holds one of several kinds of value.</summary>
/// <param name="Class">The class that Kiota wrote for them.</param>
/// <param name="One">The property that holds one object.</param>
/// <param name="Objects">The property that holds a list of objects.</param>
/// <param name="Texts">The property that holds a list of texts.</param>
/// <param name="Model">The model of the objects.</param>
internal sealed record UnionModel(KiotaModel Class, string? One, string? Objects, string? Texts, Model Model);
