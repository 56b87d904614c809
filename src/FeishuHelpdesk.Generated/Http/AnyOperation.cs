using System.Text.Json;
using FeishuHelpdesk.Http;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient
{
    /// <summary>
    /// Calls any operation of the table by what the table says of it, with JSON in and JSON out: for programs that pass
    /// on what others ask for. Tokens, limits, retries and errors are as in every call.
    /// </summary>
    /// <param name="operation">The operation; one that answers with a file goes through <see cref="CallFileAsync"/>.</param>
    /// <param name="parameters">Values for the path and the query by their names, as they go over the wire; several of one name make a list.</param>
    /// <param name="body">The body, an object of JSON; null for none.</param>
    /// <param name="options">What this one call needs other than the client's own settings.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The whole answer as it came, envelope included; its code says success.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such parameter, one is missing or given too often, the body is missing, in excess or no object of JSON,
    /// or the token of a user is missing. Nothing was sent.
    /// </exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public virtual Task<JsonElement> CallAsync(
        HelpdeskOperation operation,
        IEnumerable<KeyValuePair<string, string>>? parameters = null,
        string? body = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (operation.IsBinary)
            throw new ArgumentException($"{operation.Name} answers with a file.", nameof(operation));
        var request = AnyRequest.Create(operation, PathParameters, parameters ?? [], body, options);
        return RequestAdapter is FeishuHelpdeskRequestAdapter adapter
            ? adapter.SendRawAsync(request, cancellationToken)
            : throw new InvalidOperationException("Only the client's own adapter knows the answer as it came.");
    }

    /// <summary>Calls an operation of the table that answers with a file, as <see cref="CallAsync"/> calls the others.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">Values for the path and the query by their names.</param>
    /// <param name="options">What this one call needs other than the client's own settings.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file, which streams. Dispose it.</returns>
    /// <exception cref="ArgumentException">There is no such parameter, or one is missing or given too often. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no.</exception>
    public virtual async Task<HelpdeskFile> CallFileAsync(
        HelpdeskOperation operation,
        IEnumerable<KeyValuePair<string, string>>? parameters = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (!operation.IsBinary)
            throw new ArgumentException($"{operation.Name} answers with JSON.", nameof(operation));
        var request = AnyRequest.Create(operation, PathParameters, parameters ?? [], body: null, options);
        return HelpdeskFile.Of(await RequestAdapter.SendPrimitiveAsync<Stream>(request, cancellationToken: cancellationToken).ConfigureAwait(false)
            ?? throw FeishuHelpdeskException.Incomplete(operation, "The service answered with nothing."));
    }
}
