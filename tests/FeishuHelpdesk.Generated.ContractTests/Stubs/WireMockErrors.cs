using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using WireMock.Admin.Requests;
using WireMock.Logging;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>
/// The errors of WireMock's log. It answers all the same: with status 500 where a stub fails, and with another stub where
/// one cannot be compared.
/// </summary>
internal sealed class WireMockErrors : IWireMockLogger
{
    private readonly ConcurrentQueue<string> _errors = [];

    public IReadOnlyCollection<string> All => _errors;

    public void Error(string formatString, params object[] args)
    {
        // A caller that goes in the middle of its request is no fault of a stub.
        if (args is not [BadHttpRequestException or ConnectionResetException or OperationCanceledException])
            _errors.Enqueue($"{formatString} {string.Join(' ', args)}".TrimEnd());
    }

    public void Error(string message, Exception exception) => Error(message, [exception]);

    public void Warn(string formatString, params object[] args)
    {
    }

    public void Info(string formatString, params object[] args)
    {
    }

    public void Debug(string formatString, params object[] args)
    {
    }

    public void DebugRequestResponse(LogEntryModel logEntryModel, bool isAdminRequest)
    {
    }
}
