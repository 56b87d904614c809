namespace FeishuHelpdesk.CompareSpec;

/// <summary>The changes that were found. What is said twice of one place is kept once.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<(string Where, string Text)> _said = [];

    public IReadOnlyList<Change> Changes => _changes;

    public void Add(Step step, string where, string text)
    {
        if (_said.Add((where, text)))
            _changes.Add(new Change(step, where, text));
    }

    /// <summary>Names that went break, names that came are new.</summary>
    /// <param name="where">The place that has the names; empty where each is a place of its own.</param>
    /// <param name="was">The names of the released description.</param>
    /// <param name="now">The names of today's.</param>
    /// <param name="kind">What they name.</param>
    public void AddNames(string where, IReadOnlyCollection<string> was, IReadOnlyCollection<string> now, string kind)
    {
        foreach (var name in was.Except(now))
            Add(Step.Major, where.Length > 0 ? where : name, where.Length > 0 ? $"{kind} {name} is gone" : $"{kind} is gone");
        foreach (var name in now.Except(was))
            Add(Step.Minor, where.Length > 0 ? where : name, where.Length > 0 ? $"{kind} {name} is new" : $"{kind} is new");
    }

    public void AddDeprecation(string where, bool was, bool now)
    {
        if (was != now)
            Add(Step.Minor, where, now ? "is deprecated" : "is not deprecated any more");
    }
}
