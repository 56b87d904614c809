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

    /// <summary>Whether whole answers are read as this model.</summary>
    public bool IsRoot { get; set; }
}
