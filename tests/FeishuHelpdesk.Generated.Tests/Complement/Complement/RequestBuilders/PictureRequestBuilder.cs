// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Tests.Shop.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Orders.Item.Lines.Item.Picture;

public partial class PictureRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ShopError.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal PictureRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string orderId, string lineNo)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["order_id"] = orderId;
        PathParameters["line%2Dno"] = lineNo;
    }

    // What the generated method does, without a new table of errors for each call.
    internal Task<Stream?> SendGetAsync(Action<RequestConfiguration<PictureRequestBuilder.PictureRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendPrimitiveAsync<Stream>(request, AnyError, cancellationToken);
    }
}
