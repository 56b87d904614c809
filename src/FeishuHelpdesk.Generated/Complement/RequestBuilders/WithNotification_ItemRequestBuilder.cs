// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Notifications.Item;

public partial class WithNotification_ItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal WithNotification_ItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string notificationId)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["notification_id"] = notificationId;
    }

    /// <summary>Get one push. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<GetNotificationResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.NotificationGet, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<GetNotificationResponse?> SendGetAsync(Action<RequestConfiguration<WithNotification_ItemRequestBuilder.WithNotification_ItemRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, GetNotificationResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Update a push. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> PatchAsync(UpdateNotificationRequest body, CancellationToken cancellationToken) =>
        await SendPatchAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.NotificationPatch, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<NoDataResponse?> SendPatchAsync(UpdateNotificationRequest body, Action<RequestConfiguration<WithNotification_ItemRequestBuilder.WithNotification_ItemRequestBuilderPatchQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPatchRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, NoDataResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}
