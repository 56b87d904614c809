using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FeishuHelpdesk.Authentication;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Sandbox;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>
/// The test program. Started with <see cref="Caller"/> it is one of the processes that share a token: for each line,
/// which says by how many seconds its clock goes on, it makes a call, lets a renewal come to its end, and prints what
/// token the call carried. Started with <see cref="Saver"/> it stores a ticket as Kiota does, in a process in which nothing
/// else was done before.
/// </summary>
internal static class TestProgram
{
    public const string Caller = "call-with-shared-token";
    public const string Saver = "save-ticket";

    private static async Task<int> Main(string[] args) => args switch
    {
        [Caller, var baseAddress, var socket] => await CallAsync(new Uri(baseAddress), socket),
        [Saver, var baseAddress] => await SaveAsync(new Uri(baseAddress)),
        // `dotnet test` starts it as a server of the testing platform; by itself it is a console program.
        _ when args.Contains("--server") => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };

    private static FeishuHelpdeskOptions Options(Uri baseAddress)
    {
        var sandbox = new HelpdeskSandboxOptions();
        return new()
        {
            AppId = sandbox.AppId,
            AppSecret = sandbox.AppSecret,
            HelpdeskId = sandbox.HelpdeskId,
            HelpdeskToken = sandbox.HelpdeskToken,
            BaseAddress = baseAddress,
        };
    }

    private static async Task<int> SaveAsync(Uri baseAddress)
    {
        using var client = FeishuHelpdeskClientFactory.Create(Options(baseAddress));
        var saved = await KiotaJsonSerializer.SerializeAsStringAsync(await client.GetTicketAsync("6626871355780366331"), serializeOnlyChangedValues: false);
        var read = await KiotaJsonSerializer.DeserializeAsync(saved, Ticket.CreateFromDiscriminatorValue);
        Console.WriteLine(read!.TicketId);
        return 0;
    }

    private static async Task<int> CallAsync(Uri baseAddress, string socket)
    {
        var clock = new WatchedClock();
        using var sent = new SentTokens();
        await using var connection = await RedisServer.ConnectAsync(socket);
        using var cache = RedisServer.Cache(connection);
        using var client = FeishuHelpdeskClientFactory.Create(Options(baseAddress), sent, clock, tokenCache: cache);
        sent.Provider = Tokens(Authenticator((FeishuHelpdeskRequestAdapter)Adapter(client)));
        while (await Console.In.ReadLineAsync() is { } seconds)
        {
            clock.Advance(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
            try
            {
                await client.GetTicketAsync("6626871355780366331");
                await sent.Renewal;
                Console.WriteLine(sent.Token);
            }
            catch (FeishuHelpdeskException exception)
            {
                Console.WriteLine($"error {exception.Message}");
            }
        }

        return 0;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_RequestAdapter")]
    private static extern Microsoft.Kiota.Abstractions.IRequestAdapter Adapter(Microsoft.Kiota.Abstractions.BaseRequestBuilder client);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_authenticator")]
    private static extern ref RequestAuthenticator Authenticator(FeishuHelpdeskRequestAdapter adapter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_tokens")]
    private static extern ref TenantAccessTokenProvider Tokens(RequestAuthenticator authenticator);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_fetch")]
    private static extern ref Task<TenantAccessToken>? Fetch(TenantAccessTokenProvider provider);

    /// <summary>Keeps what the last request for a ticket carried, and the renewal that had been started for it.</summary>
    private sealed class SentTokens() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        public TenantAccessTokenProvider? Provider { get; set; }

        public Task Renewal { get; private set; } = Task.CompletedTask;

        /// <summary>To be compared, not to be read.</summary>
        public string Token { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization?.Parameter is { } token)
            {
                Renewal = Fetch(Provider!) ?? Task.CompletedTask;
                Token = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)), 0, 4);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
