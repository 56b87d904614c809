using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Compares two schemas of one place.</summary>
internal sealed class SchemaComparison(ChangeList changes)
{
    public void Compare(string where, IOpenApiSchema? was, IOpenApiSchema? now, Direction direction)
    {
        if (was is null && now is null)
            return;
        if (was is null || now is null)
        {
            changes.Add(Step.Major, where, now is null ? "has no schema any more" : "has a schema now");
            return;
        }
        if (TypeName(was) != TypeName(now))
        {
            changes.Add(Step.Major, where, $"is {TypeName(now)}, was {TypeName(was)}");
            return;
        }
        // Two references to one name: that schema is compared by itself.
        if (was is OpenApiSchemaReference || now is OpenApiSchemaReference)
            return;

        CompareValues(where, was, now, direction);
        CompareBounds(where, was, now, direction);
        CompareRequired(where, was, now, direction);
        CompareFields(where, was, now, direction);
        CompareParts(where, was, now, direction);
    }

    private static string TypeName(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference reference)
            return reference.Reference.Id!;
        var kind = (schema.Type & ~JsonSchemaType.Null) is { } type and not 0 ? string.Join(" or ", type.ToIdentifiers())
            : schema.OneOf is { Count: > 0 } ? "one of several types"
            : schema.AnyOf is { Count: > 0 } ? "any of several types"
            : schema.Properties is { Count: > 0 } ? "object"
            : "any type";
        return schema.Format is null ? kind : $"{kind} ({schema.Format})";
    }

    private void CompareValues(string where, IOpenApiSchema was, IOpenApiSchema now, Direction direction)
    {
        var nullable = IsNullable(now);
        if (IsNullable(was) != nullable)
            changes.Add(direction == Direction.Request == nullable ? Step.Minor : Step.Major, where, nullable ? "can be null now" : "cannot be null any more");
        changes.AddDeprecation(where, was.Deprecated, now.Deprecated);
        changes.AddNames(where, Values(was), Values(now), "value");
        if (was.Enum is not { Count: > 0 } && now.Enum is { Count: > 0 })
            changes.Add(Step.Major, where, "takes listed values only now");
        var (unitWas, unit) = (was.Extension("x-unit")?.ToString(), now.Extension("x-unit")?.ToString());
        if (unitWas != unit)
            changes.Add(unitWas is null ? Step.Patch : Step.Major, where, $"unit is {unit ?? "not told"}, was {unitWas ?? "not told"}");
        if (!KnownValues(was).SequenceEqual(KnownValues(now)))
            changes.Add(Step.Minor, where, "the documented values are other ones");
        if (Canonical.Of(was.Default) != Canonical.Of(now.Default))
            changes.Add(Step.Minor, where, $"default is {now.Default?.ToJsonString() ?? "gone"}, was {was.Default?.ToJsonString() ?? "not there"}");
        if (was.ReadOnly != now.ReadOnly || was.WriteOnly != now.WriteOnly)
            changes.Add(Step.Major, where, "readOnly or writeOnly has changed");
    }

    private static bool IsNullable(IOpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.Null) == true;

    private static List<string> Values(IOpenApiSchema schema) => [.. (schema.Enum ?? []).Select(value => $"{value}")];

    /// <summary>The documented values and their names, without the texts.</summary>
    private static IEnumerable<string> KnownValues(IOpenApiSchema schema) => schema.Extension("x-known-values").Elements().Select(value =>
    {
        var copy = value?.DeepClone();
        (copy as JsonObject)?.Remove("description");
        return Canonical.Of(copy);
    });

    private void CompareBounds(string where, IOpenApiSchema was, IOpenApiSchema now, Direction direction)
    {
        CompareBound("minimum", Number(was.Minimum), Number(now.Minimum), (a, b) => a > b);
        CompareBound("exclusiveMinimum", Number(was.ExclusiveMinimum), Number(now.ExclusiveMinimum), (a, b) => a > b);
        CompareBound("minLength", was.MinLength, now.MinLength, (a, b) => a > b);
        CompareBound("minItems", was.MinItems, now.MinItems, (a, b) => a > b);
        CompareBound("minProperties", was.MinProperties, now.MinProperties, (a, b) => a > b);
        CompareBound("maximum", Number(was.Maximum), Number(now.Maximum), (a, b) => a < b);
        CompareBound("exclusiveMaximum", Number(was.ExclusiveMaximum), Number(now.ExclusiveMaximum), (a, b) => a < b);
        CompareBound("maxLength", was.MaxLength, now.MaxLength, (a, b) => a < b);
        CompareBound("maxItems", was.MaxItems, now.MaxItems, (a, b) => a < b);
        CompareBound("maxProperties", was.MaxProperties, now.MaxProperties, (a, b) => a < b);
        CompareRule("pattern", was.Pattern, now.Pattern, isTighter: true);
        CompareRule("multipleOf", Text(was.MultipleOf), Text(now.MultipleOf), isTighter: true);
        CompareRule("uniqueItems", was.UniqueItems == true ? "true" : null, now.UniqueItems == true ? "true" : null, isTighter: true);

        void CompareBound(string rule, decimal? before, decimal? after, Func<decimal, decimal, bool> isTighter) =>
            CompareRule(rule, Text(before), Text(after), before is null || after is null || isTighter(after.Value, before.Value));

        void CompareRule(string rule, string? before, string? after, bool isTighter)
        {
            // What a caller may send is less then; what a caller gets was never promised to be more.
            if (before != after)
                changes.Add(direction == Direction.Request && after is not null && isTighter ? Step.Major : Step.Minor, where, $"{rule} is {after ?? "gone"}, was {before ?? "not there"}");
        }
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString("G29", CultureInfo.InvariantCulture);

    private void CompareRequired(string where, IOpenApiSchema was, IOpenApiSchema now, Direction direction)
    {
        var isRequest = direction == Direction.Request;
        var (before, after) = (was.Required ?? new HashSet<string>(), now.Required ?? new HashSet<string>());
        foreach (var field in after.Except(before))
            changes.Add(isRequest ? Step.Major : Step.Minor, $"{where}.{field}", isRequest ? "is required now" : "is always there now");
        // A field that has gone is told as such.
        foreach (var field in before.Except(after).Where(field => now.Properties?.ContainsKey(field) == true))
            changes.Add(isRequest ? Step.Minor : Step.Major, $"{where}.{field}", isRequest ? "is not required any more" : "can be absent now");
    }

    private void CompareFields(string where, IOpenApiSchema was, IOpenApiSchema now, Direction direction)
    {
        var (before, after) = (was.Properties ?? new Dictionary<string, IOpenApiSchema>(), now.Properties ?? new Dictionary<string, IOpenApiSchema>());
        foreach (var (field, schema) in before)
        {
            if (after.TryGetValue(field, out var other))
                Compare($"{where}.{field}", schema, other, direction);
            else
                changes.Add(Step.Major, $"{where}.{field}", "is gone");
        }
        foreach (var field in after.Keys.Where(field => !before.ContainsKey(field)))
            changes.Add(Step.Minor, $"{where}.{field}", "is new");
    }

    private void CompareParts(string where, IOpenApiSchema was, IOpenApiSchema now, Direction direction)
    {
        Compare($"{where}[]", was.Items, now.Items, direction);
        CompareUnknownFields(where, was, now, direction);
        changes.AddNames(where, Alternatives(was.OneOf), Alternatives(now.OneOf), "alternative");
        changes.AddNames(where, Alternatives(was.AnyOf), Alternatives(now.AnyOf), "alternative");
        CompareWhole("allOf", Canonical.Of(was.AllOf), Canonical.Of(now.AllOf));
        CompareWhole("not", Canonical.Of(was.Not), Canonical.Of(now.Not));
        CompareWhole("discriminator", Canonical.Of(was.Discriminator), Canonical.Of(now.Discriminator));
        CompareWhole("xml", Canonical.Of(was.Xml), Canonical.Of(now.Xml));

        void CompareWhole(string part, string before, string after)
        {
            if (before != after)
                changes.Add(Step.Major, where, $"{part} has changed");
        }
    }

    private void CompareUnknownFields(string where, IOpenApiSchema was, IOpenApiSchema now, Direction direction)
    {
        if (was.AdditionalProperties is { } before && now.AdditionalProperties is { } after)
            Compare($"{where}{{}}", before, after, direction);
        else if (was.AdditionalProperties is not null || now.AdditionalProperties is not null)
            changes.Add(Step.Major, where, "fields beyond the described ones have changed");
        else if (was.AdditionalPropertiesAllowed != now.AdditionalPropertiesAllowed)
            changes.Add(
                direction == Direction.Request && !now.AdditionalPropertiesAllowed ? Step.Major : Step.Minor,
                where,
                now.AdditionalPropertiesAllowed ? "takes unknown fields now" : "takes no unknown fields any more");
    }

    private static List<string> Alternatives(IEnumerable<IOpenApiSchema>? schemas) =>
        [.. (schemas ?? []).Select(schema => schema is OpenApiSchemaReference ? TypeName(schema) : Canonical.Of(schema))];
}
