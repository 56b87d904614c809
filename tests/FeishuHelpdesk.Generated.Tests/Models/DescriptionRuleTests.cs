using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;
using static FeishuHelpdesk.CompareSpec.Extensions;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>Rules that hold between the description and the models, for whatever is generated next.</summary>
public class DescriptionRuleTests
{
    private static readonly Assembly Library = typeof(Ticket).Assembly;

    public static TheoryData<string, string, string> Units { get; } = [.. Spec.Properties()
        .Where(property => property.Description.Extension("x-unit") is not null)
        .Select(property => (property.Schema, property.Property, property.Description.Extension("x-unit")!.GetValue<string>()))];

    public static TheoryData<string, string> OpenEnums { get; } = [.. Spec.Properties()
        .Where(property => property.Description.Extension("x-known-values") is not null)
        .Select(property => (property.Schema, property.Property))];

    public static TheoryData<string, string> ListsOfChoices { get; } = [.. Spec.Properties()
        .Where(property => property.Description.Items?.Extension("x-known-values") is not null)
        .Select(property => (property.Schema, property.Property))];

    [Theory]
    [MemberData(nameof(Units))]
    public void Every_number_with_a_unit_has_a_view_that_reads_it_so(string schema, string field, string unit)
    {
        var model = ModelOf(schema);
        var number = Property(model, field);
        var isTime = unit.StartsWith("epoch-", StringComparison.Ordinal);
        var stem = (string[])["At", "Time", "Duration"] is var endings && endings.FirstOrDefault(ending => number.Name.EndsWith(ending, StringComparison.Ordinal)) is { } ending
            ? number.Name[..^ending.Length]
            : number.Name;
        var view = model.GetProperty(stem + (isTime ? "DateTime" : "TimeSpan"));
        Assert.True(view is not null, $"{model.Name}.{number.Name} is in {unit} and has no view.");
        Assert.NotNull(view.GetCustomAttribute<JsonIgnoreAttribute>());

        var instance = Activator.CreateInstance(model)!;
        Assert.Null(view.GetValue(instance));
        number.SetValue(instance, Sent(90));
        Assert.Equal(
            unit switch
            {
                "epoch-milliseconds" => DateTimeOffset.UnixEpoch.AddMilliseconds(90),
                "epoch-seconds" => DateTimeOffset.UnixEpoch.AddSeconds(90),
                "seconds" => TimeSpan.FromSeconds(90),
                "minutes" => (object)TimeSpan.FromMinutes(90),
                _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit that this rule does not know."),
            },
            view.GetValue(instance));
        number.SetValue(instance, Sent(-1));
        Assert.Null(view.GetValue(instance));
        if (number.PropertyType == typeof(string))
        {
            // A text can say anything.
            number.SetValue(instance, "soon");
            Assert.Null(view.GetValue(instance));
        }

        object Sent(int value) => Convert.ChangeType(value, Nullable.GetUnderlyingType(number.PropertyType) ?? number.PropertyType, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Every_view_is_of_a_number_with_a_unit() => Assert.Equal(
        Units.Count,
        Library.GetTypes().Where(type => typeof(IParsable).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties())
            .Count(property => property.PropertyType == typeof(DateTimeOffset?) || property.PropertyType == typeof(TimeSpan?)));

    [Theory]
    [MemberData(nameof(OpenEnums))]
    public void Every_value_that_stands_for_a_choice_has_an_open_enum_with_the_documented_values(string schema, string field)
    {
        var model = ModelOf(schema);
        var number = Property(model, field);
        var view = model.GetProperty("Typed" + number.Name);
        Assert.True(view is not null, $"{model.Name}.{number.Name} has known values and no typed view.");
        var type = Nullable.GetUnderlyingType(view.PropertyType)!;

        var documented = Spec.Properties().Single(property => property.Schema == schema && property.Property == field).Description.Extension("x-known-values").Elements()
            .Where(value => value!["name"] is not null)
            .ToDictionary(value => value!["name"]!.GetValue<string>(), value => Known(value!["value"]!));
        var named = type.GetProperties(BindingFlags.Public | BindingFlags.Static).ToDictionary(property => property.Name, property => Value(property.GetValue(null)!));
        Assert.Equal(documented.OrderBy(value => value.Key, StringComparer.Ordinal), named.OrderBy(value => value.Key, StringComparer.Ordinal));

        var instance = Activator.CreateInstance(model)!;
        Assert.Null(view.GetValue(instance));
        foreach (var (name, value) in documented)
        {
            number.SetValue(instance, value);
            Assert.Equal(name, type.GetProperty("Name")!.GetValue(view.GetValue(instance)));
            Assert.Equal(value as string ?? name, view.GetValue(instance)!.ToString());
            Assert.Equal(type.GetProperty(name)!.GetValue(null), view.GetValue(instance));
        }

        object other = number.PropertyType == typeof(string) ? "4711" : 4711;
        number.SetValue(instance, other);
        Assert.Equal("4711", view.GetValue(instance)!.ToString());
        Assert.Equal(other, Value(view.GetValue(instance)!));
        Assert.Null(type.GetProperty("Name")!.GetValue(view.GetValue(instance)));

        object Known(JsonNode value) => number.PropertyType == typeof(string) ? value.GetValue<string>() : Spec.Number(value);

        static object Value(object openEnum) => openEnum.GetType().GetProperty("Value")!.GetValue(openEnum)!;
    }

    [Theory]
    [MemberData(nameof(ListsOfChoices))]
    public void Every_list_of_choices_has_a_typed_view(string schema, string field)
    {
        var model = ModelOf(schema);
        var list = Property(model, field);
        var view = model.GetProperty("Typed" + list.Name);
        Assert.True(view is not null, $"{model.Name}.{list.Name} is a list of known values and has no typed view.");
        var instance = Activator.CreateInstance(model)!;
        Assert.Empty((System.Collections.IEnumerable)view.GetValue(instance)!);
        list.SetValue(instance, list.PropertyType == typeof(List<string>) ? new List<string> { "4711" } : new List<int?> { 4711, null });
        Assert.Equal("4711", Assert.Single(((System.Collections.IEnumerable)view.GetValue(instance)!).Cast<object>()).ToString());
    }

    [Fact]
    public void Every_answer_with_a_code_is_known_as_an_envelope()
    {
        var answers = Library.GetTypes()
            .Where(type => typeof(IParsable).IsAssignableFrom(type) && type.GetProperty("Code")?.PropertyType == typeof(int?) && !typeof(Exception).IsAssignableFrom(type))
            .ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, type => Assert.True(typeof(IResponseEnvelope).IsAssignableFrom(type), $"{type.Name} has a code that nobody looks at."));
    }

    private static Type ModelOf(string schema) => Library.GetType("FeishuHelpdesk.Generated.Models." + schema, throwOnError: true)!;

    private static PropertyInfo Property(Type model, string field) =>
        model.GetProperties().Single(property => string.Equals(property.Name, field.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
