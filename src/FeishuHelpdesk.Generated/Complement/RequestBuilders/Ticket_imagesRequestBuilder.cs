// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Ticket_images;

public partial class Ticket_imagesRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // What the generated method does, without a new table of errors for each call.
    internal Task<Stream?> SendGetAsync(Action<RequestConfiguration<Ticket_imagesRequestBuilder.Ticket_imagesRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendPrimitiveAsync<Stream>(request, AnyError, cancellationToken);
    }
}
