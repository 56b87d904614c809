using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>A schema of an object and the class that Kiota wrote for it.</summary>
/// <param name="Class">The class.</param>
/// <param name="IsMap">Whether its names are data.</param>
internal sealed record Model(KiotaModel Class, bool IsMap)
{
    /// <summary>Its fields; filled after it is made, because a model can hold itself.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>Whether it is what an operation answers with, and has around its result what every answer has.</summary>
    public bool IsAnswer { get; set; }

    /// <summary>Whether whole answers, or whole events, are read as this model.</summary>
    public bool IsRoot { get; set; }

    /// <summary>The event that it is; null for all that is none.</summary>
    public ApiEvent? Event { get; set; }

    /// <summary>Whether it stands in an answer.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Whether it stands in the body of a request.</summary>
    public bool IsSent { get; private set; }

    /// <summary>From a model along its fields to one of them.</summary>
    /// <param name="from">The model.</param>
    /// <param name="whole">What it is, for the error.</param>
    /// <param name="path">The names of the fields, with dots between them.</param>
    /// <param name="pointer">Where the path stands.</param>
    /// <exception cref="DescriptionException">It leads to nothing.</exception>
    public static List<Field> Path(Model? from, string whole, string path, string pointer)
    {
        var fields = new List<Field>();
        foreach (var name in path.Split('.'))
        {
            var field = from?.Fields.FirstOrDefault(one => one.JsonName == name)
                ?? throw new DescriptionException(pointer, $"{path} leads to no field of {whole}: there is no {name}");
            fields.Add(field);
            from = field.Model;
        }

        return fields;
    }

    /// <summary>It stands in an answer, and so does all that it holds.</summary>
    public void MarkRead()
    {
        if (IsRead)
            return;
        IsRead = true;
        foreach (var model in Held())
            model.MarkRead();
    }

    /// <summary>It stands in the body of a request, and so does all that it holds.</summary>
    public void MarkSent()
    {
        if (IsSent)
            return;
        IsSent = true;
        foreach (var model in Held())
            model.MarkSent();
    }

    private IEnumerable<Model> Held() => Fields.Select(field => field.Union?.Model ?? field.Model).OfType<Model>();
}
