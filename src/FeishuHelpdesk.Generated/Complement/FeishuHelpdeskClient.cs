// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Helpdesk.V1.Agent_emails;
using FeishuHelpdesk.Generated.Helpdesk.V1.Agent_schedules;
using FeishuHelpdesk.Generated.Helpdesk.V1.Agent_skill_rules;
using FeishuHelpdesk.Generated.Helpdesk.V1.Agent_skills;
using FeishuHelpdesk.Generated.Helpdesk.V1.Agent_skills.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Agents.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Agents.Item.Schedules;
using FeishuHelpdesk.Generated.Helpdesk.V1.Categories;
using FeishuHelpdesk.Generated.Helpdesk.V1.Categories.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Customized_fields;
using FeishuHelpdesk.Generated.Helpdesk.V1.Events.Subscribe;
using FeishuHelpdesk.Generated.Helpdesk.V1.Events.Unsubscribe;
using FeishuHelpdesk.Generated.Helpdesk.V1.Faqs;
using FeishuHelpdesk.Generated.Helpdesk.V1.Faqs.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Faqs.Item.Image.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Faqs.Search;
using FeishuHelpdesk.Generated.Helpdesk.V1.Message;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item.Cancel_approve;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item.Cancel_send;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item.Execute_send;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item.Preview;
using FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item.Submit_approve;
using FeishuHelpdesk.Generated.Helpdesk.V1.Start_service;
using FeishuHelpdesk.Generated.Helpdesk.V1.Ticket_customized_fields;
using FeishuHelpdesk.Generated.Helpdesk.V1.Ticket_customized_fields.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Ticket_images;
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets;
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item;
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item.Answer_user_query;
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item.Messages;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Paging;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient
{
    /// <inheritdoc cref="GetTicketAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<Ticket> GetTicketAsync(string ticketId, CancellationToken cancellationToken = default) =>
        GetTicketAsync(ticketId, options: null, cancellationToken);

    /// <summary>
    /// Get one ticket. Reads one ticket of the helpdesk that the helpdesk credential names. For custom apps only. Needs
    /// the scope helpdesk:all:readonly and both credentials: the tenant access token and the helpdesk credential, from
    /// one tenant. The documented limit is 10 requests per second.
    /// </summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ticket. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154004 (there is no such ticket in this helpdesk), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Ticket> GetTicketAsync(string ticketId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        var answer = await new WithTicket_ItemRequestBuilder(PathParameters, RequestAdapter, ticketId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Ticket
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketGet, "The service answered with success but without data.ticket.");
    }

    /// <inheritdoc cref="UpdateTicketAsync(string, UpdateTicketRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateTicketAsync(string ticketId, UpdateTicketRequest body, CancellationToken cancellationToken = default) =>
        UpdateTicketAsync(ticketId, body, options: null, cancellationToken);

    /// <summary>
    /// Update a ticket. Changes the data of a ticket and does nothing else: the conversation of a ticket that is marked
    /// as closed stays open. At least one field must be given. Takes the token of a user who is an agent with access to
    /// the ticket, an administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 154004 (there is no such ticket in this helpdesk), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateTicketAsync(string ticketId, UpdateTicketRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        ArgumentNullException.ThrowIfNull(body);
        await new WithTicket_ItemRequestBuilder(PathParameters, RequestAdapter, ticketId).SendPutAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// List tickets. Finds tickets of the helpdesk, in pages. The service gives no more than 10000 tickets of one set
    /// of conditions: what lies beyond needs narrower times. To it a time counts only together with its other end.
    /// </summary>
    /// <param name="query">What to look for; everything unless given.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Tickets of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="ArgumentException">A window of time ends before it begins. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<Ticket> ListTicketsAsync(TicketQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        query = query?.Copy();
        TimeWindow.Check(query?.CreatedFrom, query?.CreatedUntil, "CreatedFrom", "CreatedUntil");
        TimeWindow.Check(query?.UpdatedFrom, query?.UpdatedUntil, "UpdatedFrom", "UpdatedUntil");
        var builder = new TicketsRequestBuilder(PathParameters, RequestAdapter);
        return new SlicedPages<Ticket>(
            HelpdeskOperations.TicketList,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        (configuration.QueryParameters.UpdateTimeStart, configuration.QueryParameters.UpdateTimeEnd) = TimeWindow.Close(configuration.QueryParameters.UpdateTimeStart, configuration.QueryParameters.UpdateTimeEnd, RequestAdapter);
                        configuration.QueryParameters.Page = asked.Number;
                        configuration.QueryParameters.PageSize = asked.Size;
                        if (asked.Window is { } window)
                            (configuration.QueryParameters.CreateTimeStart, configuration.QueryParameters.CreateTimeEnd) = (window.From, window.Until);
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Tickets ?? Lists.Absent<Ticket>(answer?.Data, "tickets", HelpdeskOperations.TicketList), Total: answer?.Data?.Total);
            },
            item => item.TicketId,
            item => item.CreatedAt,
            (query?.CreatedFrom?.ToUnixTimeMilliseconds(), query?.CreatedUntil?.ToUnixTimeMilliseconds()),
            cancellationToken);

        void Configure(RequestConfiguration<TicketsRequestBuilder.TicketsRequestBuilderGetQueryParameters> configuration)
        {
            query?.Configure(configuration);
        }
    }

    /// <inheritdoc cref="StartServiceAsync(StartServiceRequest, CallOptions?, CancellationToken)"/>
    public virtual Task<StartServiceResponseData> StartServiceAsync(StartServiceRequest body, CancellationToken cancellationToken = default) =>
        StartServiceAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Open a conversation for a user. Opens a conversation of the helpdesk with a user, with the bot or with agents.
    /// The one operation that apps of the marketplace may call as well.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The conversation, and the ticket where there is one. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154004 (there is no such resource in this helpdesk), 154402 (the user cannot see the helpdesk), 155000
    /// (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<StartServiceResponseData> StartServiceAsync(StartServiceRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new Start_serviceRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketStartService, "The service answered with success but without data.");
    }

    /// <inheritdoc cref="AnswerUserQueryAsync(string, AnswerUserQueryRequest, CallOptions?, CancellationToken)"/>
    public virtual Task AnswerUserQueryAsync(string ticketId, AnswerUserQueryRequest body, CancellationToken cancellationToken = default) =>
        AnswerUserQueryAsync(ticketId, body, options: null, cancellationToken);

    /// <summary>
    /// Answer a question with FAQs. Gives the bot FAQs as the answer to a question of the user. The ticket must be open
    /// and still be with the bot.
    /// </summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 154004 (there is no such resource in this helpdesk), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task AnswerUserQueryAsync(string ticketId, AnswerUserQueryRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        ArgumentNullException.ThrowIfNull(body);
        await new Answer_user_queryRequestBuilder(PathParameters, RequestAdapter, ticketId).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// List all customized fields. Lists the customized fields of users and of tickets, without the options of
    /// dropdowns as documented.
    /// </summary>
    /// <param name="visibleOnly">Whether to list only the fields that users see.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The customized fields of users and of tickets. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154001 (one of the two credentials was refused), 154004 (there is no such
    /// resource in this helpdesk), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not
    /// be read.
    /// </exception>
    public virtual async Task<ListCustomizedFieldsResponseData> ListCustomizedFieldsAsync(bool? visibleOnly = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await new Customized_fieldsRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.VisibleOnly = visibleOnly;
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFields, "The service answered with success but without data.");
    }

    /// <summary>Download an image of a message. Gives an image out of a message of a ticket, as a file.</summary>
    /// <param name="ticketId">Id of the ticket.</param>
    /// <param name="messageId">Id of the message, from the list of the ticket's messages.</param>
    /// <param name="index">
    /// Which image of the message, from 0 on. Needed when the message is a post; not used when it is an image.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file, which streams. Dispose it.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the app may not read the image, a
    /// credential is wrong, or app and helpdesk belong to two tenants), 154004 (ticket and message do not belong
    /// together), 154404 (the image may have been deleted), 155000 (the service failed), see <see cref="ErrorCodes"/>;
    /// or the answer could not be read.
    /// </exception>
    public virtual async Task<HelpdeskFile> GetTicketImageAsync(string ticketId, string messageId, int? index = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        return HelpdeskFile.Of(await new Ticket_imagesRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.TicketId = ticketId;
            configuration.QueryParameters.MsgId = messageId;
            configuration.QueryParameters.Index = index;
        }, options, cancellationToken).ConfigureAwait(false)
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketTicketImage, "The service answered with nothing."));
    }

    /// <inheritdoc cref="SendTicketMessageAsync(string, SendTicketMessageRequest, CallOptions?, CancellationToken)"/>
    public virtual Task<string> SendTicketMessageAsync(string ticketId, SendTicketMessageRequest body, CancellationToken cancellationToken = default) =>
        SendTicketMessageAsync(ticketId, body, options: null, cancellationToken);

    /// <summary>Send a message into a ticket. Sends a message into the conversation of an open ticket.</summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Id of the message in the chat, starts with om_. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154401 (the ticket is closed), 154403 (the message has an
    /// address in it that is not allowed), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer
    /// could not be read.
    /// </exception>
    public virtual async Task<string> SendTicketMessageAsync(string ticketId, SendTicketMessageRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new MessagesRequestBuilder(PathParameters, RequestAdapter, ticketId).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.MessageId
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketMessageCreate, "The service answered with success but without data.message_id.");
    }

    /// <summary>List the messages of a ticket. Lists the messages of a ticket, in pages.</summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="sentFrom">
    /// Sent at this time or later, in seconds since the Unix epoch. The documentation gives no unit, its samples have
    /// ten digits.
    /// </param>
    /// <param name="sentUntil">Sent at this time or earlier, in seconds since the Unix epoch.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Messages of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A window of time ends before it begins. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<TicketMessage> ListTicketMessagesAsync(string ticketId, DateTimeOffset? sentFrom = null, DateTimeOffset? sentUntil = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        TimeWindow.Check(sentFrom, sentUntil, "sentFrom", "sentUntil");
        var builder = new MessagesRequestBuilder(PathParameters, RequestAdapter, ticketId);
        return new NumberedPages<TicketMessage>(
            HelpdeskOperations.TicketMessageList,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        configuration.QueryParameters.Page = asked.Number;
                        configuration.QueryParameters.PageSize = asked.Size;
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Messages ?? Lists.Absent<TicketMessage>(answer?.Data, "messages", HelpdeskOperations.TicketMessageList), Total: answer?.Data?.Total);
            },
            item => item.Id,
            cancellationToken);

        void Configure(RequestConfiguration<MessagesRequestBuilder.MessagesRequestBuilderGetQueryParameters> configuration)
        {
            configuration.QueryParameters.TimeStart = sentFrom is { } sentFromValue ? sentFromValue.ToUnixTimeSeconds() : null;
            configuration.QueryParameters.TimeEnd = sentUntil is { } sentUntilValue ? sentUntilValue.ToUnixTimeSeconds() : null;
        }
    }

    /// <inheritdoc cref="CreateTicketCustomizedFieldAsync(CreateTicketCustomizedFieldRequest, CallOptions?, CancellationToken)"/>
    public virtual Task CreateTicketCustomizedFieldAsync(CreateTicketCustomizedFieldRequest body, CancellationToken cancellationToken = default) =>
        CreateTicketCustomizedFieldAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Create a customized field. Makes a customized field of tickets. Takes the token of a user who is an
    /// administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task CreateTicketCustomizedFieldAsync(CreateTicketCustomizedFieldRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        await new Ticket_customized_fieldsRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// List customized fields. Lists the customized fields of tickets with the options of dropdowns, in pages.
    /// </summary>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Customized fields of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<TicketCustomizedField> ListTicketCustomizedFieldsAsync(CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var builder = new Ticket_customized_fieldsRequestBuilder(PathParameters, RequestAdapter);
        return new TokenPages<TicketCustomizedField>(
            HelpdeskOperations.TicketCustomizedFieldList,
            RequestAdapter,
            builder.ToGetRequestInformation(),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        configuration.QueryParameters.PageToken = asked.Token;
                        configuration.QueryParameters.PageSize = asked.Size;
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Items ?? Lists.Absent<TicketCustomizedField>(answer?.Data, "items", HelpdeskOperations.TicketCustomizedFieldList), Token: answer?.Data?.NextPageToken, HasMore: answer?.Data?.HasMore);
            },
            cancellationToken);
    }

    /// <inheritdoc cref="GetTicketCustomizedFieldAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<TicketCustomizedField> GetTicketCustomizedFieldAsync(string fieldId, CancellationToken cancellationToken = default) =>
        GetTicketCustomizedFieldAsync(fieldId, options: null, cancellationToken);

    /// <summary>Get one customized field. Reads one customized field of tickets.</summary>
    /// <param name="fieldId">Id of the customized field, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The customized field, without another object around it. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<TicketCustomizedField> GetTicketCustomizedFieldAsync(string fieldId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fieldId);
        var answer = await new WithTicket_customized_field_ItemRequestBuilder(PathParameters, RequestAdapter, fieldId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFieldGet, "The service answered with success but without data.");
    }

    /// <inheritdoc cref="UpdateTicketCustomizedFieldAsync(string, UpdateTicketCustomizedFieldRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateTicketCustomizedFieldAsync(string fieldId, UpdateTicketCustomizedFieldRequest body, CancellationToken cancellationToken = default) =>
        UpdateTicketCustomizedFieldAsync(fieldId, body, options: null, cancellationToken);

    /// <summary>
    /// Update a customized field. Changes a customized field of tickets. Takes the token of a user who is an
    /// administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="fieldId">Id of the customized field, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateTicketCustomizedFieldAsync(string fieldId, UpdateTicketCustomizedFieldRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fieldId);
        ArgumentNullException.ThrowIfNull(body);
        await new WithTicket_customized_field_ItemRequestBuilder(PathParameters, RequestAdapter, fieldId).SendPatchAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DeleteTicketCustomizedFieldAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task DeleteTicketCustomizedFieldAsync(string fieldId, CancellationToken cancellationToken = default) =>
        DeleteTicketCustomizedFieldAsync(fieldId, options: null, cancellationToken);

    /// <summary>
    /// Delete a customized field. Deletes a customized field of tickets. Takes the token of a user who is an
    /// administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="fieldId">Id of the customized field, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task DeleteTicketCustomizedFieldAsync(string fieldId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fieldId);
        await new WithTicket_customized_field_ItemRequestBuilder(PathParameters, RequestAdapter, fieldId).SendDeleteAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Send a message of the bot. Lets the helpdesk's bot send a message to a user, into the user's service group or a
    /// private chat.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="userIdType">
    /// Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope
    /// contact:user.employee_id:readonly as well.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Id of the message in the chat, starts with om_. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such resource in this helpdesk),
    /// 154005 (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed),
    /// see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<string> SendBotMessageAsync(SendBotMessageRequest body, UserIdType? userIdType = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new MessageRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configuration =>
        {
            configuration.QueryParameters.UserIdType = userIdType is { } userIdTypeValue ? userIdTypeValue.Value : null;
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.MessageId
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.BotMessageCreate, "The service answered with success but without data.message_id.");
    }

    /// <inheritdoc cref="CreateFaqAsync(CreateFaqRequest, CallOptions?, CancellationToken)"/>
    public virtual Task<Faq> CreateFaqAsync(CreateFaqRequest body, CancellationToken cancellationToken = default) =>
        CreateFaqAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Create an FAQ. Makes an entry of the knowledge base. Takes the token of a user who is an agent, an administrator
    /// or the owner of the helpdesk.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The FAQ that was made. Never null.</returns>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Faq> CreateFaqAsync(CreateFaqRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new FaqsRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Faq
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqCreate, "The service answered with success but without data.faq.");
    }

    /// <summary>List FAQs. Lists entries of the knowledge base, in pages.</summary>
    /// <param name="categoryId">Id of a category, decimal digits.</param>
    /// <param name="status">State: 1 online, 0 deleted and recoverable, 2 deleted for good.</param>
    /// <param name="search">A word of the title, the keywords or the name of a user.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>FAQs of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154004 (there is no such resource in this helpdesk), 155000 (the service
    /// failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<Faq> ListFaqsAsync(string? categoryId = null, FaqStatus? status = null, string? search = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var builder = new FaqsRequestBuilder(PathParameters, RequestAdapter);
        return new TokenPages<Faq>(
            HelpdeskOperations.FaqList,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        configuration.QueryParameters.PageToken = asked.Token;
                        configuration.QueryParameters.PageSize = asked.Size;
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Items ?? Lists.Absent<Faq>(answer?.Data, "items", HelpdeskOperations.FaqList), Total: answer?.Data?.Total, Token: answer?.Data?.PageToken, HasMore: answer?.Data?.HasMore);
            },
            cancellationToken);

        void Configure(RequestConfiguration<FaqsRequestBuilder.FaqsRequestBuilderGetQueryParameters> configuration)
        {
            configuration.QueryParameters.CategoryId = categoryId;
            configuration.QueryParameters.Status = status is { } statusValue ? statusValue.Value : null;
            configuration.QueryParameters.Search = search;
        }
    }

    /// <summary>Search FAQs. Searches the text of the knowledge base, in pages.</summary>
    /// <param name="query">Text to search for; in base64 where base64 says so.</param>
    /// <param name="base64">true when query is in base64. Not needed here: any text is escaped.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>FAQs of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<Faq> SearchFaqsAsync(string query, string? base64 = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        var builder = new SearchRequestBuilder(PathParameters, RequestAdapter);
        return new TokenPages<Faq>(
            HelpdeskOperations.FaqSearch,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        configuration.QueryParameters.PageToken = asked.Token;
                        configuration.QueryParameters.PageSize = asked.Size;
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Items ?? Lists.Absent<Faq>(answer?.Data, "items", HelpdeskOperations.FaqSearch), Total: answer?.Data?.Total, Token: answer?.Data?.PageToken, HasMore: answer?.Data?.HasMore);
            },
            cancellationToken);

        void Configure(RequestConfiguration<SearchRequestBuilder.SearchRequestBuilderGetQueryParameters> configuration)
        {
            configuration.QueryParameters.Query = query;
            configuration.QueryParameters.Base64 = base64;
        }
    }

    /// <inheritdoc cref="GetFaqAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<Faq> GetFaqAsync(string faqId, CancellationToken cancellationToken = default) =>
        GetFaqAsync(faqId, options: null, cancellationToken);

    /// <summary>Get one FAQ. Reads one entry of the knowledge base.</summary>
    /// <param name="faqId">Id of the FAQ, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The FAQ. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154004 (there is no such FAQ in this helpdesk), 155000 (the service failed),
    /// see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Faq> GetFaqAsync(string faqId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(faqId);
        var answer = await new FaqsItemRequestBuilder(PathParameters, RequestAdapter, faqId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Faq
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqGet, "The service answered with success but without data.faq.");
    }

    /// <inheritdoc cref="UpdateFaqAsync(string, UpdateFaqRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateFaqAsync(string faqId, UpdateFaqRequest body, CancellationToken cancellationToken = default) =>
        UpdateFaqAsync(faqId, body, options: null, cancellationToken);

    /// <summary>
    /// Update an FAQ. Changes an entry of the knowledge base. Takes the token of a user who is an agent, an
    /// administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="faqId">Id of the FAQ, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 154004 (there is no such FAQ in this helpdesk), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateFaqAsync(string faqId, UpdateFaqRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(faqId);
        ArgumentNullException.ThrowIfNull(body);
        await new FaqsItemRequestBuilder(PathParameters, RequestAdapter, faqId).SendPatchAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DeleteFaqAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task DeleteFaqAsync(string faqId, CancellationToken cancellationToken = default) =>
        DeleteFaqAsync(faqId, options: null, cancellationToken);

    /// <summary>
    /// Delete an FAQ. Deletes an entry of the knowledge base. For 30 days it can be brought back in the helpdesk's
    /// settings. Takes the token of a user who is an agent, an administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="faqId">Id of the FAQ, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154004 (there is no such FAQ in this helpdesk), 155000 (the service failed),
    /// see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task DeleteFaqAsync(string faqId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(faqId);
        await new FaqsItemRequestBuilder(PathParameters, RequestAdapter, faqId).SendDeleteAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="GetFaqImageAsync(string, string, CallOptions?, CancellationToken)"/>
    public virtual Task<HelpdeskFile> GetFaqImageAsync(string faqId, string imageKey, CancellationToken cancellationToken = default) =>
        GetFaqImageAsync(faqId, imageKey, options: null, cancellationToken);

    /// <summary>Download an image of an FAQ. Gives an image of an entry of the knowledge base, as a file.</summary>
    /// <param name="faqId">Id of the FAQ, a string of decimal digits.</param>
    /// <param name="imageKey">Key of the image, from the rich text of the FAQ.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file, which streams. Dispose it.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 154004 (there is no such FAQ, or no such image in it), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<HelpdeskFile> GetFaqImageAsync(string faqId, string imageKey, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(faqId);
        ArgumentException.ThrowIfNullOrEmpty(imageKey);
        return HelpdeskFile.Of(await new WithImage_keyItemRequestBuilder(PathParameters, RequestAdapter, faqId, imageKey).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false)
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqFaqImage, "The service answered with nothing."));
    }

    /// <inheritdoc cref="CreateCategoryAsync(CreateCategoryRequest, CallOptions?, CancellationToken)"/>
    public virtual Task<Category> CreateCategoryAsync(CreateCategoryRequest body, CancellationToken cancellationToken = default) =>
        CreateCategoryAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Create a category. Makes a category of the knowledge base. Takes the token of a user who is an agent, an
    /// administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The category that was made. Never null.</returns>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such resource in this helpdesk),
    /// 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Category> CreateCategoryAsync(CreateCategoryRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new CategoriesRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Category
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.CategoryCreate, "The service answered with success but without data.category.");
    }

    /// <summary>
    /// List categories. Lists the categories of the knowledge base as a tree. The page names the scope only by its
    /// title.
    /// </summary>
    /// <param name="language">Language of the categories, such as zh_cn.</param>
    /// <param name="orderBy">What to sort by: 1 time of the last update.</param>
    /// <param name="isAscending">Whether to sort upwards.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Categories, with those below them as children. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154001 (one of the two credentials was refused), 155000 (the service
    /// failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<IReadOnlyList<Category>> ListCategoriesAsync(string? language = null, CategoryOrder? orderBy = null, bool? isAscending = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await new CategoriesRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.Lang = language;
            configuration.QueryParameters.OrderBy = orderBy is { } orderByValue ? orderByValue.Value : null;
            configuration.QueryParameters.Asc = isAscending;
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Categories ?? Lists.Absent<Category>(answer?.Data, "categories", HelpdeskOperations.CategoryList);
    }

    /// <inheritdoc cref="GetCategoryAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<Category> GetCategoryAsync(string categoryId, CancellationToken cancellationToken = default) =>
        GetCategoryAsync(categoryId, options: null, cancellationToken);

    /// <summary>Get one category. Reads one category of the knowledge base.</summary>
    /// <param name="categoryId">Id of the category, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The category, without another object around it. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154001 (one of the two credentials was refused), 154004 (there is no such
    /// category in this helpdesk), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not
    /// be read.
    /// </exception>
    public virtual async Task<Category> GetCategoryAsync(string categoryId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(categoryId);
        var answer = await new CategoriesItemRequestBuilder(PathParameters, RequestAdapter, categoryId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.CategoryGet, "The service answered with success but without data.");
    }

    /// <inheritdoc cref="UpdateCategoryAsync(string, UpdateCategoryRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateCategoryAsync(string categoryId, UpdateCategoryRequest body, CancellationToken cancellationToken = default) =>
        UpdateCategoryAsync(categoryId, body, options: null, cancellationToken);

    /// <summary>
    /// Update a category. Renames or moves a category of the knowledge base. Takes the token of a user who is an agent,
    /// an administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="categoryId">Id of the category, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateCategoryAsync(string categoryId, UpdateCategoryRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(categoryId);
        ArgumentNullException.ThrowIfNull(body);
        await new CategoriesItemRequestBuilder(PathParameters, RequestAdapter, categoryId).SendPatchAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DeleteCategoryAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task DeleteCategoryAsync(string categoryId, CancellationToken cancellationToken = default) =>
        DeleteCategoryAsync(categoryId, options: null, cancellationToken);

    /// <summary>
    /// Delete a category. Deletes a category of the knowledge base. Takes the token of a user who is an agent, an
    /// administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="categoryId">Id of the category, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task DeleteCategoryAsync(string categoryId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(categoryId);
        await new CategoriesItemRequestBuilder(PathParameters, RequestAdapter, categoryId).SendDeleteAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="GetAgentEmailsAsync(CallOptions?, CancellationToken)"/>
    public virtual Task<AgentEmails> GetAgentEmailsAsync(CancellationToken cancellationToken = default) =>
        GetAgentEmailsAsync(options: null, cancellationToken);

    /// <summary>Get the agents' e-mail addresses. Gives the e-mail addresses of the helpdesk's agents.</summary>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>E-mail addresses of the agents by their open ids. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154001 (one of the two credentials was refused), 154004 (there is no such
    /// resource in this helpdesk), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not
    /// be read.
    /// </exception>
    public virtual async Task<AgentEmails> GetAgentEmailsAsync(CallOptions? options, CancellationToken cancellationToken = default)
    {
        var answer = await new Agent_emailsRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Agents
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.AgentAgentEmail, "The service answered with success but without data.agents.");
    }

    /// <inheritdoc cref="UpdateAgentAsync(string, UpdateAgentRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateAgentAsync(string agentId, UpdateAgentRequest body, CancellationToken cancellationToken = default) =>
        UpdateAgentAsync(agentId, body, options: null, cancellationToken);

    /// <summary>Set the state of an agent. Sets an agent online or offline. Takes the token of a user.</summary>
    /// <param name="agentId">
    /// Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket
    /// that the agent opened.
    /// </param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 150001 (the state cannot be given to an agent), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateAgentAsync(string agentId, UpdateAgentRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        ArgumentNullException.ThrowIfNull(body);
        await new WithAgent_ItemRequestBuilder(PathParameters, RequestAdapter, agentId).SendPatchAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="CreateAgentSchedulesAsync(CreateAgentSchedulesRequest, CallOptions?, CancellationToken)"/>
    public virtual Task CreateAgentSchedulesAsync(CreateAgentSchedulesRequest body, CancellationToken cancellationToken = default) =>
        CreateAgentSchedulesAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Create schedules. Makes schedules for agents, which makes them agents of the helpdesk. Takes the token of a user
    /// who is an administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task CreateAgentSchedulesAsync(CreateAgentSchedulesRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        await new Agent_schedulesRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="ListAgentSchedulesAsync(IReadOnlyList{AgentStatus}, CallOptions?, CancellationToken)"/>
    public virtual Task<IReadOnlyList<AgentSchedule>> ListAgentSchedulesAsync(IReadOnlyList<AgentStatus> statuses, CancellationToken cancellationToken = default) =>
        ListAgentSchedulesAsync(statuses, options: null, cancellationToken);

    /// <summary>List schedules. Lists the schedules of all agents in some states.</summary>
    /// <param name="statuses">States of the agents, any of them.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Schedules of the agents. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<IReadOnlyList<AgentSchedule>> ListAgentSchedulesAsync(IReadOnlyList<AgentStatus> statuses, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        var answer = await new Agent_schedulesRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.Status = [.. statuses.Select(one => (int?)one.Value)];
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.AgentSchedules ?? Lists.Absent<AgentSchedule>(answer?.Data, "agent_schedules", HelpdeskOperations.AgentScheduleList);
    }

    /// <inheritdoc cref="GetAgentScheduleAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<AgentSchedule> GetAgentScheduleAsync(string agentId, CancellationToken cancellationToken = default) =>
        GetAgentScheduleAsync(agentId, options: null, cancellationToken);

    /// <summary>Get the schedule of an agent. Reads the schedule of one agent.</summary>
    /// <param name="agentId">
    /// Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket
    /// that the agent opened.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Schedule of the agent. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<AgentSchedule> GetAgentScheduleAsync(string agentId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        var answer = await new SchedulesRequestBuilder(PathParameters, RequestAdapter, agentId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.AgentSchedule
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.AgentSchedulesGet, "The service answered with success but without data.agent_schedule.");
    }

    /// <inheritdoc cref="UpdateAgentScheduleAsync(string, UpdateAgentScheduleRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateAgentScheduleAsync(string agentId, UpdateAgentScheduleRequest body, CancellationToken cancellationToken = default) =>
        UpdateAgentScheduleAsync(agentId, body, options: null, cancellationToken);

    /// <summary>
    /// Update the schedule of an agent. Changes the schedule and the skills of one agent. Takes the token of a user who
    /// is an administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="agentId">
    /// Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket
    /// that the agent opened.
    /// </param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateAgentScheduleAsync(string agentId, UpdateAgentScheduleRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        ArgumentNullException.ThrowIfNull(body);
        await new SchedulesRequestBuilder(PathParameters, RequestAdapter, agentId).SendPatchAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DeleteAgentScheduleAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task DeleteAgentScheduleAsync(string agentId, CancellationToken cancellationToken = default) =>
        DeleteAgentScheduleAsync(agentId, options: null, cancellationToken);

    /// <summary>
    /// Delete the schedule of an agent. Deletes the schedule of one agent. The official Go SDK says that it removes the
    /// agent. Takes the token of a user who is an administrator or the owner of the helpdesk.
    /// </summary>
    /// <param name="agentId">
    /// Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket
    /// that the agent opened.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task DeleteAgentScheduleAsync(string agentId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        await new SchedulesRequestBuilder(PathParameters, RequestAdapter, agentId).SendDeleteAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="CreateAgentSkillAsync(CreateAgentSkillRequest, CallOptions?, CancellationToken)"/>
    public virtual Task<string> CreateAgentSkillAsync(CreateAgentSkillRequest body, CancellationToken cancellationToken = default) =>
        CreateAgentSkillAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Create a skill. Makes a skill of agents. Takes the token of a user who is an administrator or the owner of the
    /// helpdesk.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Id of the skill that was made. Never null.</returns>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<string> CreateAgentSkillAsync(CreateAgentSkillRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new Agent_skillsRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.AgentSkillId
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.AgentSkillCreate, "The service answered with success but without data.agent_skill_id.");
    }

    /// <inheritdoc cref="ListAgentSkillsAsync(CallOptions?, CancellationToken)"/>
    public virtual Task<IReadOnlyList<AgentSkill>> ListAgentSkillsAsync(CancellationToken cancellationToken = default) =>
        ListAgentSkillsAsync(options: null, cancellationToken);

    /// <summary>List skills. Lists the skills of the helpdesk, without their rules.</summary>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Skills of the helpdesk, without their rules and agents. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<IReadOnlyList<AgentSkill>> ListAgentSkillsAsync(CallOptions? options, CancellationToken cancellationToken = default)
    {
        var answer = await new Agent_skillsRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.AgentSkills ?? Lists.Absent<AgentSkill>(answer?.Data, "agent_skills", HelpdeskOperations.AgentSkillList);
    }

    /// <inheritdoc cref="GetAgentSkillAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<AgentSkill> GetAgentSkillAsync(string skillId, CancellationToken cancellationToken = default) =>
        GetAgentSkillAsync(skillId, options: null, cancellationToken);

    /// <summary>Get one skill. Reads one skill of agents.</summary>
    /// <param name="skillId">Id of the skill.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The skill. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<AgentSkill> GetAgentSkillAsync(string skillId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(skillId);
        var answer = await new WithAgent_skill_ItemRequestBuilder(PathParameters, RequestAdapter, skillId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.AgentSkill
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.AgentSkillGet, "The service answered with success but without data.agent_skill.");
    }

    /// <inheritdoc cref="UpdateAgentSkillAsync(string, UpdateAgentSkillRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UpdateAgentSkillAsync(string skillId, UpdateAgentSkillRequest body, CancellationToken cancellationToken = default) =>
        UpdateAgentSkillAsync(skillId, body, options: null, cancellationToken);

    /// <summary>
    /// Update a skill. Changes a skill of agents. Takes the token of a user who is an administrator or the owner of the
    /// helpdesk.
    /// </summary>
    /// <param name="skillId">Id of the skill.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateAgentSkillAsync(string skillId, UpdateAgentSkillRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(skillId);
        ArgumentNullException.ThrowIfNull(body);
        await new WithAgent_skill_ItemRequestBuilder(PathParameters, RequestAdapter, skillId).SendPatchAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DeleteAgentSkillAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task DeleteAgentSkillAsync(string skillId, CancellationToken cancellationToken = default) =>
        DeleteAgentSkillAsync(skillId, options: null, cancellationToken);

    /// <summary>
    /// Delete a skill. Deletes a skill of agents. Takes the token of a user who is an administrator or the owner of the
    /// helpdesk.
    /// </summary>
    /// <param name="skillId">Id of the skill.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task DeleteAgentSkillAsync(string skillId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(skillId);
        await new WithAgent_skill_ItemRequestBuilder(PathParameters, RequestAdapter, skillId).SendDeleteAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="ListAgentSkillRulesAsync(CallOptions?, CancellationToken)"/>
    public virtual Task<IReadOnlyList<AgentSkillRule>> ListAgentSkillRulesAsync(CancellationToken cancellationToken = default) =>
        ListAgentSkillRulesAsync(options: null, cancellationToken);

    /// <summary>List the rules for skills. Lists the rules that skills can use.</summary>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Rules that skills can use. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<IReadOnlyList<AgentSkillRule>> ListAgentSkillRulesAsync(CallOptions? options, CancellationToken cancellationToken = default)
    {
        var answer = await new Agent_skill_rulesRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Rules ?? Lists.Absent<AgentSkillRule>(answer?.Data, "rules", HelpdeskOperations.AgentSkillRuleList);
    }

    /// <summary>Create a push. Makes a push as a draft. Takes the token of a user.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="userIdType">
    /// Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope
    /// contact:user.employee_id:readonly as well.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Id and state of the push. Never null.</returns>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such resource in this helpdesk),
    /// 154005 (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed),
    /// see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<CreateNotificationResponseData> CreateNotificationAsync(CreateNotificationRequest body, UserIdType? userIdType = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new NotificationsRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configuration =>
        {
            configuration.QueryParameters.UserIdType = userIdType is { } userIdTypeValue ? userIdTypeValue.Value : null;
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.NotificationCreate, "The service answered with success but without data.");
    }

    /// <summary>
    /// Get one push. Reads one push. Takes the token of a user; the official SDKs take a tenant access token as well,
    /// which the documentation does not name.
    /// </summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="userIdType">
    /// Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope
    /// contact:user.employee_id:readonly as well.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The push, and where it is reviewed. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such push in this helpdesk), 154005
    /// (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<GetNotificationResponseData> GetNotificationAsync(string notificationId, UserIdType? userIdType = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        var answer = await new WithNotification_ItemRequestBuilder(PathParameters, RequestAdapter, notificationId).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.UserIdType = userIdType is { } userIdTypeValue ? userIdTypeValue.Value : null;
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.NotificationGet, "The service answered with success but without data.");
    }

    /// <summary>Update a push. Changes a push, which must still be a draft. Takes the token of a user.</summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="userIdType">
    /// Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope
    /// contact:user.employee_id:readonly as well.
    /// </param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such push in this helpdesk), 154005
    /// (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UpdateNotificationAsync(string notificationId, UpdateNotificationRequest body, UserIdType? userIdType = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        ArgumentNullException.ThrowIfNull(body);
        await new WithNotification_ItemRequestBuilder(PathParameters, RequestAdapter, notificationId).SendPatchAsync(body, configuration =>
        {
            configuration.QueryParameters.UserIdType = userIdType is { } userIdTypeValue ? userIdTypeValue.Value : null;
        }, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="PreviewNotificationAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task PreviewNotificationAsync(string notificationId, CancellationToken cancellationToken = default) =>
        PreviewNotificationAsync(notificationId, options: null, cancellationToken);

    /// <summary>
    /// Preview a push. Shows a push before it is sent. Its page lists no error codes. Takes the token of a user.
    /// </summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task PreviewNotificationAsync(string notificationId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        await new PreviewRequestBuilder(PathParameters, RequestAdapter, notificationId).SendPostAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SubmitNotificationAsync(string, SubmitNotificationRequest, CallOptions?, CancellationToken)"/>
    public virtual Task<bool> SubmitNotificationAsync(string notificationId, SubmitNotificationRequest body, CancellationToken cancellationToken = default) =>
        SubmitNotificationAsync(notificationId, body, options: null, cancellationToken);

    /// <summary>
    /// Submit a push for review. Submits a push for review. It is approved at once when its maker owns the helpdesk.
    /// Its page lists no error codes. Takes the token of a user.
    /// </summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// Whether the user can see the review; false when the helpdesk's app is missing for the user or too old. Never
    /// null.
    /// </returns>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task<bool> SubmitNotificationAsync(string notificationId, SubmitNotificationRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new Submit_approveRequestBuilder(PathParameters, RequestAdapter, notificationId).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.HasAccess
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.NotificationSubmitApprove, "The service answered with success but without data.has_access.");
    }

    /// <inheritdoc cref="CancelNotificationApprovalAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task CancelNotificationApprovalAsync(string notificationId, CancellationToken cancellationToken = default) =>
        CancelNotificationApprovalAsync(notificationId, options: null, cancellationToken);

    /// <summary>
    /// Withdraw a push from review. Takes a push back that is under review. Takes the token of a user.
    /// </summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such push in this helpdesk), 154005
    /// (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task CancelNotificationApprovalAsync(string notificationId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        await new Cancel_approveRequestBuilder(PathParameters, RequestAdapter, notificationId).SendPostAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SendNotificationAsync(string, SendNotificationRequest, CallOptions?, CancellationToken)"/>
    public virtual Task SendNotificationAsync(string notificationId, SendNotificationRequest body, CancellationToken cancellationToken = default) =>
        SendNotificationAsync(notificationId, body, options: null, cancellationToken);

    /// <summary>Send a push. Sets when an approved push is sent. Takes the token of a user.</summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such push in this helpdesk), 154005
    /// (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task SendNotificationAsync(string notificationId, SendNotificationRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        ArgumentNullException.ThrowIfNull(body);
        await new Execute_sendRequestBuilder(PathParameters, RequestAdapter, notificationId).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="CancelNotificationAsync(string, CancelNotificationRequest, CallOptions?, CancellationToken)"/>
    public virtual Task CancelNotificationAsync(string notificationId, CancelNotificationRequest body, CancellationToken cancellationToken = default) =>
        CancelNotificationAsync(notificationId, body, options: null, cancellationToken);

    /// <summary>
    /// Cancel a push. Cancels a push, and takes back what was sent of it if asked to. Takes the token of a user.
    /// </summary>
    /// <param name="notificationId">Id of the push, a string of decimal digits.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154003 (the helpdesk refused the operation), 154004 (there is no such push in this helpdesk), 154005
    /// (the helpdesk may not do this; for pushes, it has no right to make them), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task CancelNotificationAsync(string notificationId, CancelNotificationRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(notificationId);
        ArgumentNullException.ThrowIfNull(body);
        await new Cancel_sendRequestBuilder(PathParameters, RequestAdapter, notificationId).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SubscribeEventsAsync(SubscribeEventsRequest, CallOptions?, CancellationToken)"/>
    public virtual Task SubscribeEventsAsync(SubscribeEventsRequest body, CancellationToken cancellationToken = default) =>
        SubscribeEventsAsync(body, options: null, cancellationToken);

    /// <summary>
    /// Subscribe to events. Subscribes the app to events of the helpdesk. The event must be added to the app in the
    /// developer console as well.
    /// </summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task SubscribeEventsAsync(SubscribeEventsRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        await new SubscribeRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="UnsubscribeEventsAsync(UnsubscribeEventsRequest, CallOptions?, CancellationToken)"/>
    public virtual Task UnsubscribeEventsAsync(UnsubscribeEventsRequest body, CancellationToken cancellationToken = default) =>
        UnsubscribeEventsAsync(body, options: null, cancellationToken);

    /// <summary>Unsubscribe from events. Ends a subscription of the app to events of the helpdesk.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154003 (the helpdesk refused the
    /// operation), 155000 (the service failed), see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task UnsubscribeEventsAsync(UnsubscribeEventsRequest body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        await new UnsubscribeRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
    }
}
