using System.Text.Json.Nodes;
using FeishuHelpdesk.Complement.Description;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>Reads <c>x-windows</c> and <c>x-paging</c>.</summary>
internal sealed class PagingJoin(ApiDescription description)
{
    /// <summary>The windows of time that the operation takes.</summary>
    public List<Window> Windows(OpenApiOperation operation, string pointer, List<Parameter> parameters)
    {
        var at = $"{pointer}/x-windows";
        if (description.Extension(operation.Extensions, pointer, "x-windows") is not { } node)
            return [];
        var windows = new List<Window>();
        foreach (var (entry, place) in ApiDescription.Objects(node, at))
        {
            ApiDescription.Only(entry, place, "from", "until", "together");
            var (from, until) = (Time("from"), Time("until"));
            if (from.Unit != until.Unit)
                throw new DescriptionException(place, "The two ends count in different units");
            var isClosed = entry["together"] is { } together
                && (together is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : throw new DescriptionException($"{place}/together", "true or false belongs here"));
            if (isClosed && from.Unit != "epoch-milliseconds")
                throw new DescriptionException($"{place}/together", "Only a window in epoch-milliseconds is completed");
            windows.Add(new(from, until, isClosed));

            Parameter Time(string end) => parameters.FirstOrDefault(parameter => parameter.Name == ApiDescription.NeededText(entry, end, place)) is { Unit: not null, IsRequired: false } parameter
                ? parameter
                : throw new DescriptionException($"{place}/{end}", $"The operation has no optional time called {ApiDescription.NeededText(entry, end, place)}");
        }

        return windows;
    }

    /// <summary>How a list is paged; null where it comes whole.</summary>
    public Paging? Join(OpenApiOperation operation, string pointer, Model? answer, List<Parameter> parameters, List<Window> windows)
    {
        var at = $"{pointer}/x-paging";
        if (description.Extension(operation.Extensions, pointer, "x-paging") is not { } node)
            return null;
        var entry = ApiDescription.Object(node, at);
        ApiDescription.Only(entry, at, "style", "items", "total", "token", "has-more", "page", "size", "largest-size", "ceiling", "key", "slice");
        var style = ApiDescription.NeededText(entry, "style", at) switch
        {
            "number" => "Number",
            "token" => "Token",
            var other => throw new DescriptionException($"{at}/style", $"Nothing reads {other}; there are number and token"),
        };
        if (style == "Token" && entry["token"] is null)
            throw new DescriptionException(at, "token is missing");
        if (style == "Number" && entry["total"] is null)
            throw new DescriptionException(at, "total is missing");
        foreach (var name in (string[])["page", "size"])
        {
            if (parameters.All(parameter => parameter.IsOfPath || parameter.Name != ApiDescription.NeededText(entry, name, at)))
                throw new DescriptionException($"{at}/{name}", $"The operation has no parameter {ApiDescription.NeededText(entry, name, at)}");
        }

        var items = Model.Path(answer, "the answer", ApiDescription.NeededText(entry, "items", at), $"{at}/items");
        if (items is not [.., { Kind: FieldKind.Objects, Model: { } item }])
            throw new DescriptionException($"{at}/items", "A page is a list of objects");
        var slice = Slice(entry, at, item, windows);
        return new()
        {
            Style = style,
            Items = ApiDescription.NeededText(entry, "items", at),
            Total = ApiDescription.OptionalText(entry, "total", at),
            Token = ApiDescription.OptionalText(entry, "token", at),
            HasMore = ApiDescription.OptionalText(entry, "has-more", at),
            Page = ApiDescription.NeededText(entry, "page", at),
            Size = ApiDescription.NeededText(entry, "size", at),
            LargestSize = ApiDescription.Number(entry, "largest-size", at),
            Ceiling = ApiDescription.OptionalNumber(entry, "ceiling", at),
            ItemsPath = items,
            TotalPath = Place("total", FieldKind.Int32),
            TokenPath = Place("token", FieldKind.Text),
            HasMorePath = Place("has-more", FieldKind.Boolean),
            Key = style == "Number" ? FieldOf(item, ApiDescription.NeededText(entry, "key", at), FieldKind.Text, $"{at}/key") : null,
            Slice = slice?.Window,
            SliceTime = slice?.Time,
        };

        List<Field> Place(string name, FieldKind kind)
        {
            if (ApiDescription.OptionalText(entry, name, at) is not { } path)
                return [];
            var fields = Model.Path(answer, "the answer", path, $"{at}/{name}");
            return fields[^1].Kind == kind ? fields : throw new DescriptionException($"{at}/{name}", $"{path} is {fields[^1].Kind}, not {kind}");
        }
    }

    // By what a list is cut that is longer than the service gives.
    private static (Window Window, Field Time)? Slice(JsonObject paging, string pointer, Model item, List<Window> windows)
    {
        if (paging["slice"] is not { } node)
            return null;
        var at = $"{pointer}/slice";
        var entry = ApiDescription.Object(node, at);
        ApiDescription.Only(entry, at, "from", "time");
        var from = ApiDescription.NeededText(entry, "from", at);
        var window = windows.FirstOrDefault(one => one.From.Name == from) ?? throw new DescriptionException($"{at}/from", $"x-windows has no window that begins with {from}");
        var time = FieldOf(item, ApiDescription.NeededText(entry, "time", at), FieldKind.Int64, $"{at}/time");
        if (window.From.Unit != "epoch-milliseconds" || time.Unit != Unit.EpochMilliseconds)
            throw new DescriptionException(at, "A list is cut by epoch-milliseconds");
        return (window, time);
    }

    private static Field FieldOf(Model item, string name, FieldKind kind, string pointer) => item.Fields.FirstOrDefault(field => field.JsonName == name) is { } field && field.Kind == kind
        ? field
        : throw new DescriptionException(pointer, $"{item.Class.Name} has no {kind} called {name}");
}
