namespace FeishuHelpdesk.CompareSpec;

/// <summary>What a change means for callers, the least first.</summary>
internal enum Step
{
    /// <summary>Texts alone.</summary>
    Patch,

    /// <summary>Something is new, and nobody's program breaks.</summary>
    Minor,

    /// <summary>Programs break.</summary>
    Major,
}

/// <summary>A change, and where it is.</summary>
internal sealed record Change(Step Step, string Where, string Text);
