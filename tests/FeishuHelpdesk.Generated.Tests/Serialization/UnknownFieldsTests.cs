using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>What stands in for the dictionary that Kiota's constructors make.</summary>
public sealed class UnknownFieldsTests
{
    public static TheoryData<Type> ReadModels { get; } =
    [
        .. typeof(FeishuHelpdeskClient).Assembly.GetTypes().Where(type =>
            type.IsClass && !type.IsAbstract && typeof(IAdditionalDataHolder).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type)),
    ];

    [Theory]
    [MemberData(nameof(ReadModels))]
    public void A_constructor_that_kiota_wrote_does_nothing_but_make_the_dictionary(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        var bare = RuntimeHelpers.GetUninitializedObject(type);
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.Equal(typeof(object), type.BaseType);
        Assert.Single(fields, field => field.FieldType == typeof(IDictionary<string, object>));
        Assert.All(fields, field =>
        {
            if (field.FieldType == typeof(IDictionary<string, object>))
                Assert.Empty((IDictionary<string, object>)field.GetValue(made)!);
            else
                Assert.Equal(field.GetValue(bare), field.GetValue(made));
        });
    }

    [Fact]
    public void A_model_that_was_read_takes_fields_like_a_new_one()
    {
        var response = Models.OurTicket("""{"code":0,"data":{"ticket":{"guest":{}}}}""");
        var guest = response.Data!.Ticket!.Guest!;
        Assert.Empty(guest.AdditionalData);
        guest.AdditionalData["mine"] = 1;
        Assert.Equal(1, guest.AdditionalData["mine"]);
        Assert.Empty(response.AdditionalData);
        Assert.Empty(response.Data.Ticket.AdditionalData);
    }

    [Fact]
    public void It_behaves_like_a_dictionary()
    {
        IDictionary<string, object> fields = new UnknownFields();
        IDictionary<string, object> expected = new Dictionary<string, object>();
        Both(dictionary => dictionary.Count);
        Both(dictionary => dictionary.Remove("a"));
        Both(dictionary => dictionary.Remove(new KeyValuePair<string, object>("a", 1)));
        Both(dictionary => dictionary["a"]);
        Both(dictionary => dictionary.ContainsKey(null!));
        Both(Clear);
        Both(dictionary => Add(dictionary, "a", 1));
        Both(dictionary => Add(dictionary, "a", 2));
        Both(dictionary =>
        {
            dictionary.Add(new KeyValuePair<string, object>("b", "two"));
            dictionary["c"] = 3;
            dictionary["a"] = "one";
            return dictionary.Count;
        });
        Both(dictionary => dictionary.Contains(new("a", "one")));
        Both(dictionary => dictionary.Contains(new("a", 1)));
        Both(dictionary => dictionary.Remove(new KeyValuePair<string, object>("b", "three")));
        Both(dictionary => dictionary.Remove(new KeyValuePair<string, object>("b", "two")));
        Both(dictionary => dictionary.Remove("b"));
        Both(dictionary => dictionary.Remove("c"));
        Both(dictionary => JsonSerializer.Serialize(dictionary));
        Both(Clear);
        // Nothing that one of them held is in another.
        Assert.Empty(new UnknownFields());

        void Both(Func<IDictionary<string, object>, object?> act)
        {
            Assert.Equal(Outcome(expected, act), Outcome(fields, act));
            Assert.Equal(State(expected), State(fields));
        }
    }

    private static object? Outcome(IDictionary<string, object> dictionary, Func<IDictionary<string, object>, object?> act)
    {
        try
        {
            return act(dictionary);
        }
        catch (Exception exception)
        {
            return exception.GetType();
        }
    }

    private static object?[] State(IDictionary<string, object> dictionary)
    {
        var copy = new KeyValuePair<string, object>[dictionary.Count + 1];
        dictionary.CopyTo(copy, 1);
        return
        [
            dictionary.Count,
            dictionary.IsReadOnly,
            string.Join(',', dictionary.Keys),
            string.Join(',', dictionary.Values),
            string.Join(',', copy),
            string.Join(',', dictionary.Select(pair => pair.ToString())),
            string.Join(',', ((IEnumerable)dictionary).Cast<object>()),
            dictionary.ContainsKey("a"),
            dictionary.TryGetValue("a", out var value),
            value,
        ];
    }

    private static object? Clear(IDictionary<string, object> dictionary)
    {
        dictionary.Clear();
        return null;
    }

    private static object? Add(IDictionary<string, object> dictionary, string key, object value)
    {
        dictionary.Add(key, value);
        return null;
    }
}
