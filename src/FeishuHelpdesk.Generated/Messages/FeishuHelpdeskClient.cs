using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient
{
    /// <summary>Sends a message into the conversation of an open ticket.</summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="content">What to say: a text or a post.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <inheritdoc cref="SendTicketMessageAsync(string, SendTicketMessageRequest, CallOptions?, CancellationToken)" path="/returns|/exception"/>
    public Task<string> SendTicketMessageAsync(string ticketId, MessageContent content, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return SendTicketMessageAsync(ticketId, new SendTicketMessageRequest { MsgType = content.Type.Value, Content = content.Json }, options, cancellationToken);
    }

    /// <summary>Sends a message of the helpdesk's bot to a user.</summary>
    /// <param name="receiverId">Id of the user, an open id unless <paramref name="userIdType"/> says otherwise.</param>
    /// <param name="content">What to say: a text, a post, an image or a card.</param>
    /// <param name="receiveType">Where it goes: the user's service group, which fails while a ticket of the user is open, unless given.</param>
    /// <param name="userIdType">Kind of the id; an open id unless given.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">There is no id. Nothing was sent.</exception>
    /// <inheritdoc cref="SendBotMessageAsync(SendBotMessageRequest, UserIdType?, CallOptions?, CancellationToken)" path="/returns|/exception"/>
    public Task<string> SendBotMessageAsync(string receiverId, MessageContent content, ReceiveType? receiveType = null, UserIdType? userIdType = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(receiverId);
        ArgumentNullException.ThrowIfNull(content);
        var body = new SendBotMessageRequest { ReceiverId = receiverId, MsgType = content.Type.Value, Content = content.Json, ReceiveType = receiveType?.Value };
        return SendBotMessageAsync(body, userIdType, options, cancellationToken);
    }
}
