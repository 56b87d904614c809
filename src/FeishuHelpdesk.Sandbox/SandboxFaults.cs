namespace FeishuHelpdesk.Sandbox;

/// <summary>What goes wrong in a sandbox, and with which calls. Safe for concurrent use.</summary>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private readonly List<Rule> _rules = [];

    internal SandboxFaults()
    {
    }

    /// <summary>Lets calls go wrong, as many as are said, or all until <see cref="Clear"/>.</summary>
    /// <param name="fault">What happens to them.</param>
    /// <param name="operation">Which they are, of <see cref="HelpdeskOperations"/>; null for all but those for a token.</param>
    /// <param name="calls">How many; null for all.</param>
    /// <param name="share">
    /// Which part of them, above 0 and at the most 1; 0.25 is every fourth, the first of four among them, always the same ones.
    /// </param>
    public void Add(SandboxFault fault, HelpdeskOperation? operation = null, int? calls = null, double share = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (calls is < 1)
            throw new ArgumentOutOfRangeException(nameof(calls), calls, "At least one call has to go wrong.");
        if (share is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and at the most 1.");
        lock (_gate)
            _rules.Add(new Rule(fault, operation, calls, share));
    }

    /// <summary>Lets nothing go wrong any more.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <summary>What happens to a call that comes now; null for nothing.</summary>
    internal SandboxFault? Next(HelpdeskOperation operation)
    {
        lock (_gate)
        {
            foreach (var rule in _rules)
            {
                if (rule.Operation is null ? operation.Token == AccessTokenKind.None : rule.Operation != operation)
                    continue;
                // The part that is due grows with each call; a whole one makes the call go wrong.
                rule.Due += rule.Share;
                if (rule.Due < 1)
                    continue;
                rule.Due -= 1;
                if (rule.Left is not null && --rule.Left == 0)
                    _rules.Remove(rule);
                return rule.Fault;
            }

            return null;
        }
    }

    private sealed class Rule(SandboxFault fault, HelpdeskOperation? operation, int? calls, double share)
    {
        public SandboxFault Fault { get; } = fault;

        public HelpdeskOperation? Operation { get; } = operation;

        public double Share { get; } = share;

        public int? Left { get; set; } = calls;

        public double Due { get; set; } = 1 - share;
    }
}
