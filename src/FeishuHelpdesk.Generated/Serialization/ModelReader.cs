using System.Diagnostics.CodeAnalysis;
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
                property.IsExtensionData = true;
            // A view of ours. Left in, its name would be known, and a field that came under it would be dropped.
            else if (property.Set is null)
                type.Properties.RemoveAt(i);
        }
    }

    // Looked up once for each type, not once for each answer.
    private static class Known<T>
    {
        public static readonly JsonTypeInfo<T>? TypeInfo = Options.TryGetTypeInfo(typeof(T), out var found) ? (JsonTypeInfo<T>)found : null;
    }
}
