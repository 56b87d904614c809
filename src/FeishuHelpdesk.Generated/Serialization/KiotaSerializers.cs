using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// Registers Kiota's own JSON reader and writer with the process, for whoever stores a model with them, as the generated
/// constructor does. Kiota compiles a regular expression for it, so it is done beside the first call, which needs
/// neither, and not before it.
/// </summary>
internal static class KiotaSerializers
{
    /// <summary>Done once they are registered. Looking at it begins it.</summary>
    public static Task Registered { get; } = Task.Run(static () =>
    {
        ApiClientBuilder.RegisterDefaultSerializer<JsonSerializationWriterFactory>();
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
    });
}
