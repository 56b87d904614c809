namespace FeishuHelpdesk.Sandbox;

/// <summary>
/// Ways in which the service was seen to answer otherwise than it is documented to. Off unless switched on; several go
/// together.
/// </summary>
[Flags]
public enum SandboxOddities
{
    /// <summary>As documented.</summary>
    None = 0,

    /// <summary>The notes of a ticket come as a list, however many there are (larksuite/oapi-sdk-python #91).</summary>
    CommentsAsList = 1,

    /// <summary>The reason of dissatisfaction comes as a list (larksuite/oapi-sdk-go #179, of ticket.list).</summary>
    DissatisfactionReasonAsList = 1 << 1,

    /// <summary>Numbers come in quotes, as a copy of the documentation of 2023 shows the times of messages.</summary>
    NumbersInQuotes = 1 << 2,

    /// <summary>A ticket has one <c>agent</c> and no <c>agents</c> (an integration that runs, xiongjunchina/ITOM).</summary>
    OneAgent = 1 << 3,

    /// <summary>
    /// What is documented is missing: score, channel, the parent and helpdesk of categories, and <c>data</c> where nothing is in
    /// it (recorded answers, and the documented samples of custom fields).
    /// </summary>
    FieldsAbsent = 1 << 4,

    /// <summary>There are fields that no document knows: the service says that it may add some at any time.</summary>
    UnknownFields = 1 << 5,

    /// <summary>Errors come under HTTP 200 (larksuite/oapi-sdk-java #33).</summary>
    ErrorsUnderHttp200 = 1 << 6,

    /// <summary>A rate limit comes under HTTP 400, as the documentation of limits has it for some older operations.</summary>
    RateLimitUnderHttp400 = 1 << 7,

    /// <summary>The log id stands in the body alone, not in a header, and as <c>logid</c> (the documented sample of an error).</summary>
    LogIdInBodyOnly = 1 << 8,
}
