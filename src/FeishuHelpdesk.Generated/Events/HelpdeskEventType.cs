namespace FeishuHelpdesk.Events;

/// <summary>A type of events that the description knows; all of them are in <see cref="HelpdeskEvents"/>.</summary>
public sealed class HelpdeskEventType
{
    internal HelpdeskEventType(string type, string? subscriptionType, string? subscriptionSubtype, Func<IHelpdeskEvent> create)
    {
        Type = type;
        SubscriptionType = subscriptionType;
        SubscriptionSubtype = subscriptionSubtype;
        Create = create;
    }

    /// <summary>The type, as it stands in the header of an event and in the developer console.</summary>
    public string Type { get; }

    /// <summary>With <see cref="SubscriptionSubtype"/> what the service calls it in subscriptions; null where the developer console alone decides.</summary>
    public string? SubscriptionType { get; }

    /// <summary>With <see cref="SubscriptionType"/> what the service calls it in subscriptions.</summary>
    public string? SubscriptionSubtype { get; }

    internal Func<IHelpdeskEvent> Create { get; }

    /// <summary>The type.</summary>
    public override string ToString() => Type;
}
