// A bot that answers a new ticket from the knowledge base: the guest's first message is searched for, and the best answer sent.
//
//     dotnet run --project samples/FaqBot
//
// Its address /feishu/events stands in the developer console under Events and callbacks. Settings come from the section
// FeishuHelpdesk (FeishuHelpdesk__AppId, …, FeishuHelpdesk__VerificationToken, FeishuHelpdesk__EncryptKey).
using System.Text.RegularExpressions;
using FeishuHelpdesk;
using FeishuHelpdesk.AspNetCore;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox;

var builder = WebApplication.CreateBuilder(args);
// Without settings it tries itself out.
await using var sandbox = builder.Configuration["FeishuHelpdesk:AppId"] is null ? await HelpdeskSandbox.StartAsync() : null;
if (sandbox is not null)
{
    builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["FeishuHelpdesk:BaseAddress"] = sandbox.BaseAddress.ToString(),
        ["FeishuHelpdesk:AppId"] = sandbox.AppId,
        ["FeishuHelpdesk:AppSecret"] = sandbox.AppSecret,
        ["FeishuHelpdesk:HelpdeskId"] = sandbox.HelpdeskId,
        ["FeishuHelpdesk:HelpdeskToken"] = sandbox.HelpdeskToken,
        ["FeishuHelpdesk:VerificationToken"] = sandbox.VerificationToken,
    });
}

var settings = builder.Configuration.GetSection("FeishuHelpdesk");
builder.Services.AddFeishuHelpdesk(settings);
builder.Services.AddFeishuHelpdeskEvents(options =>
{
    options.VerificationToken = settings["VerificationToken"] ?? "";
    options.EncryptKey = settings["EncryptKey"];
    // Searching takes longer than the service waits.
    options.Background = true;
}).On<TicketMessageCreatedEvent>(AnswerAsync);

var app = builder.Build();
app.MapFeishuHelpdeskEvents("/feishu/events");
app.Lifetime.ApplicationStarted.Register(() => sandbox?.EventAddress = new Uri(app.Urls.First() + "/feishu/events"));
await app.Services.GetRequiredService<FeishuHelpdeskClient>().SubscribeAsync(HelpdeskEvents.TicketMessageCreated);
app.Run();

static async Task AnswerAsync(TicketMessageCreatedEvent message, EventContext context, CancellationToken cancellationToken)
{
    // Not its own messages, nor what agents say; and where people have the ticket, they answer.
    if (message.TypedSenderType != SenderType.Guest || message.Text is not { Length: > 0 } text)
        return;
    if (await context.GetTicketAsync(cancellationToken) is not { TicketId: { } ticketId } ticket || ticket.TypedTicketType != TicketType.Bot)
        return;

    // Once a ticket: whether this is the guest's first message is asked for and not remembered, so that any process knows it.
    var client = context.Services.GetRequiredService<FeishuHelpdeskClient>();
    if (await client.ListTicketMessagesAsync(ticketId, cancellationToken: cancellationToken).CountAsync(said => said.UserId == ticket.Guest?.Id, cancellationToken) > 1)
        return;

    var logger = context.Services.GetRequiredService<ILogger<Program>>();
    if (await BestAsync(client, text, cancellationToken) is not { Answer: { Length: > 0 } answer } faq)
    {
        logger.LogInformation("Nothing is known for ticket {TicketId}.", ticketId);
        return;
    }

    await client.SendTicketMessageAsync(ticketId, MessageContent.Text($"{faq.Question}\n{answer}"), cancellationToken: cancellationToken);
    logger.LogInformation("Ticket {TicketId} was answered with FAQ {FaqId}.", ticketId, faq.Id);
}

// The entry that most words of the message lead to.
static async Task<Faq?> BestAsync(FeishuHelpdeskClient client, string text, CancellationToken cancellationToken)
{
    var found = new Dictionary<string, (Faq Faq, int Times)>();
    foreach (var word in Regex.Matches(text, @"\w{4,}|\p{IsCJKUnifiedIdeographs}{2,}").Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(8))
    {
        await foreach (var faq in client.SearchFaqsAsync(word, cancellationToken: cancellationToken))
        {
            if (faq.Id is { } id)
                found[id] = (faq, found.GetValueOrDefault(id).Times + 1);
        }
    }

    return found.Values.OrderByDescending(one => one.Times).Select(one => one.Faq).FirstOrDefault();
}
