// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>Kind of a customized field. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct CustomizedFieldType(string Value)
{
    /// <summary>"string": one line of text.</summary>
    public static CustomizedFieldType Line { get; } = new("string");

    /// <summary>"multiline": text of several lines.</summary>
    public static CustomizedFieldType Multiline { get; } = new("multiline");

    /// <summary>"dropdown": a choice from a list.</summary>
    public static CustomizedFieldType Dropdown { get; } = new("dropdown");

    /// <summary>"dropdown_nested": a choice from a list of several levels.</summary>
    public static CustomizedFieldType DropdownNested { get; } = new("dropdown_nested");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "string" => nameof(Line),
        "multiline" => nameof(Multiline),
        "dropdown" => nameof(Dropdown),
        "dropdown_nested" => nameof(DropdownNested),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "string" or "multiline" or "dropdown" or "dropdown_nested";
}
