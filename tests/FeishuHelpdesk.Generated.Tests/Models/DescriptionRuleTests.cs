using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.OpenApi;
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
    public void Times_and_ids_that_are_numbers_have_64_bits()
    {
        var numbers = Spec.Properties()
            .Where(property => property.Description.Type?.HasFlag(JsonSchemaType.Integer) == true && (IsTime(property.Description) || property.Property == "id" || property.Property.EndsWith("_id", StringComparison.Ordinal)))
            .ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, property =>
        {
            Assert.Equal("int64", property.Description.Format);
            Assert.Equal(typeof(long?), Property(ModelOf(property.Schema), property.Property).PropertyType);
        });
    }

    [Fact]
    public void Times_in_a_query_have_64_bits()
    {
        var times = Spec.Operations().SelectMany(operation => operation.Operation.Parameters ?? []).Where(parameter => IsTime(parameter.Schema!)).ToList();
        var sent = Library.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.IsDefined(typeof(QueryParameterAttribute)))
            .ToLookup(property => property.GetCustomAttribute<QueryParameterAttribute>()!.TemplateName.Replace("%2D", "-", StringComparison.Ordinal), property => property.PropertyType);
        Assert.NotEmpty(times);
        Assert.All(times, time =>
        {
            Assert.Equal("int64", time.Schema!.Format);
            Assert.Equal(typeof(long?), Assert.Single(sent[time.Name!].Distinct()));
        });
    }

    [Fact]
    public void Every_number_that_is_called_a_time_or_a_duration_says_what_it_counts()
    {
        var numbers = Spec.Properties()
            .Where(property => property.Description.Type is { } type && (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number)))
            .Select(property => (Name: property.Property, property.Description))
            .Concat(Spec.Operations().SelectMany(operation => operation.Operation.Parameters ?? []).Select(parameter => (Name: parameter.Name!, Description: parameter.Schema!)))
            .Where(number => number.Name.Split('_') is var words && (words[^1] is "at" or "duration" || words.Contains("time")))
            .ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.True(number.Description.Extension("x-unit") is not null, $"{number.Name} has no unit."));
    }

    [Fact]
    public void Every_answer_is_an_envelope()
    {
        var answers = Spec.Answers().Select(ModelOf).Distinct().ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, type => Assert.True(typeof(IResponseEnvelope).IsAssignableFrom(type), $"Nobody looks at the code of {type.Name}."));
    }

    [Fact]
    public void Every_model_that_an_answer_can_hold_has_a_reader()
    {
        List<Type> roots = [.. Spec.Answers().Select(ModelOf), typeof(ErrorResponse)];
        Assert.All(roots, root => Assert.True(typeof(IReadableModel).IsAssignableFrom(root), $"{root.Name} is not read by our reader."));
        var met = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var model))
        {
            if (!met.Add(model))
                continue;
            // What stands for several shapes is read with the model that has it.
            var reader = Library.GetType($"FeishuHelpdesk.Serialization.{model.Name}Reader");
            Assert.True(typeof(IComposedTypeWrapper).IsAssignableFrom(model) || reader?.GetMethods().Any(method => method.Name == "Read" && method.ReturnType == model) == true, $"{model.Name} has no reader.");
            foreach (var type in model.GetProperties().Select(property => property.PropertyType))
            {
                var element = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
                if (element.Namespace == typeof(Ticket).Namespace && typeof(IParsable).IsAssignableFrom(element))
                    open.Push(element);
            }
        }

        Assert.Contains(typeof(TicketUser), met);
        Assert.Contains(typeof(PermissionViolation), met);
    }

    /// <summary>The fields that no documentation page has; what is known of them is from elsewhere.</summary>
    [Theory]
    [InlineData("Ticket", "agent")]
    [InlineData("Ticket", "service_agent")]
    [InlineData("Ticket", "assignee")]
    [InlineData("AgentSkill", "agent_skill_id")]
    [InlineData("AgentSkill", "helpdesk_id")]
    [InlineData("AgentSkillUpdateInfo", "agent_skill_id")]
    [InlineData("CreateTicketCustomizedFieldRequest", "editable")]
    public void A_field_that_is_not_documented_says_where_it_is_known_from(string schema, string field)
    {
        var origin = Spec.Properties().Single(property => property.Schema == schema && property.Property == field).Description.Extension("x-origin")?.GetValue<string>();
        Assert.True(origin is not null, $"{schema}.{field} does not say where it is known from.");
        Assert.Matches("SDK|https://", origin);
    }

    [Fact]
    public void What_is_said_to_be_known_from_elsewhere_says_so_in_its_origin_too()
    {
        var elsewhere = Spec.Properties().Where(property => property.Description.Description is { } text && (text.Contains("Known from", StringComparison.Ordinal) || text.Contains("Reported", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(elsewhere);
        Assert.All(elsewhere, property => Assert.True(property.Description.Extension("x-origin") is not null, $"{property.Schema}.{property.Property} has no x-origin."));
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

    private static bool IsTime(IOpenApiSchema schema) => schema.Extension("x-unit")?.GetValue<string>().StartsWith("epoch-", StringComparison.Ordinal) == true;

    private static Type ModelOf(string schema) => Library.GetType("FeishuHelpdesk.Generated.Models." + schema, throwOnError: true)!;

    private static PropertyInfo Property(Type model, string field) =>
        model.GetProperties().Single(property => string.Equals(property.Name, field.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
