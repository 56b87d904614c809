using FeishuHelpdesk.Complement.Api;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using FeishuHelpdesk.Complement.Writing;

namespace FeishuHelpdesk.Complement;

/// <summary>Writes everything that follows from the description and that Kiota does not write.</summary>
internal static class Generator
{
    /// <summary>What there is to write; nothing is written yet.</summary>
    /// <param name="yaml">The description.</param>
    /// <param name="kiota">What Kiota wrote from it; models of events are added to a copy.</param>
    /// <param name="rootNamespace">Namespace of what is written by hand.</param>
    /// <exception cref="DescriptionException">Something in the description cannot be written from.</exception>
    public static GeneratedFiles Generate(string yaml, KiotaClient kiota, string rootNamespace)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var description = ApiDescription.Load(yaml);
        kiota = kiota.Copy();
        var events = EventJoin.Find(description);
        foreach (var file in new EventModelWriter(kiota).Write(events))
            Add(files, file);
        var api = ApiModel.Join(description, kiota, events);
        foreach (var model in api.Models)
        {
            if (model.IsRead)
                Add(files, new ReaderWriter(rootNamespace).Write(model));
            if (new ModelWriter(rootNamespace, api.Client).Write(model) is { } part)
                Add(files, part);
        }

        foreach (var choice in api.Enums)
            Add(files, new OpenEnumWriter(rootNamespace).Write(choice));
        foreach (var operations in api.Operations.GroupBy(operation => operation.Path))
            Add(files, RequestBuilderWriter.Write([.. operations]));
        foreach (var operation in api.Operations.Where(operation => operation.QueryName is not null))
            Add(files, new QueryWriter(rootNamespace).Write(operation));
        Add(files, new ErrorCodesWriter(rootNamespace).Write(api.Codes));
        if (api.Events.Count > 0)
            Add(files, new EventsWriter(rootNamespace).Write(api.Events));
        Add(files, new OperationTableWriter(rootNamespace).Write(api.Operations));
        Add(files, ClientWriter.Write(api));
        return new(files, DocumentationWriter.Write(api.Operations));
    }

    private static void Add(SortedDictionary<string, string> files, (string Path, string Code) file)
    {
        // Two classes of Kiota's can have one name in two namespaces.
        if (!files.TryAdd(file.Path, file.Code))
            throw new DescriptionException("", $"Two things would be written into {file.Path}; one of their schemas needs another name");
    }
}

/// <summary>The files by their paths, and the page of all operations.</summary>
internal sealed record GeneratedFiles(IReadOnlyDictionary<string, string> Code, string Documentation);
