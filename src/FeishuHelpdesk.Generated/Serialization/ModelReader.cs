using System.Diagnostics.CodeAnalysis;
#if NET
using System.Runtime.CompilerServices;
#endif
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>How models are read: by the source-generated context, unknown fields kept in <c>AdditionalData</c>, untouched.</summary>
internal static class ModelReader
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>The reader of a type, where the context knows the type.</summary>
    public static bool TryGet<T>([NotNullWhen(true)] out JsonTypeInfo<T>? typeInfo)
    {
        typeInfo = Known<T>.TypeInfo;
        return typeInfo is not null;
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(FeishuHelpdeskJsonContext.Default.Options)
        {
            TypeInfoResolver = FeishuHelpdeskJsonContext.Default.WithAddedModifier(KeepUnknownFields),
        };
        options.MakeReadOnly();
        return options;
    }

    // The attribute that says this cannot be put on a property that Kiota wrote.
    private static void KeepUnknownFields(JsonTypeInfo type)
    {
        if (!typeof(IAdditionalDataHolder).IsAssignableFrom(type.Type))
            return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.PropertyType == typeof(IDictionary<string, object>))
            {
                property.IsExtensionData = true;
#if NET
                type.CreateObject = Create(type.Type, property.Set!);
#endif
            }
            // A view of ours. Left in, its name would be known, and a field that came under it would be dropped.
            else if (property.Set is null)
                type.Properties.RemoveAt(i);
        }
    }

#if NET
    // The constructors that Kiota writes make a dictionary for each object and do nothing else, to which a test holds them.
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The constructor is not called, and the generated context keeps the type.")]
    private static Func<object> Create(Type type, Action<object, object?> setUnknownFields) => () =>
    {
        var model = RuntimeHelpers.GetUninitializedObject(type);
        setUnknownFields(model, new UnknownFields());
        return model;
    };
#endif

    // Looked up once for each type, not once for each answer.
    private static class Known<T>
    {
        public static readonly JsonTypeInfo<T>? TypeInfo = Options.TryGetTypeInfo(typeof(T), out var found) ? (JsonTypeInfo<T>)found : null;
    }
}
