// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Faqs.Item.Image.Item;

public partial class WithImage_keyItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal WithImage_keyItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string faqId, string imageKey)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["id"] = faqId;
        PathParameters["image_key"] = imageKey;
    }

    // What the generated method does, without a new table of errors for each call.
    internal Task<Stream?> SendGetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendPrimitiveAsync<Stream>(request, AnyError, cancellationToken);
    }
}
