using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Sandbox;
using FeishuHelpdesk.Tests.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace FeishuHelpdesk.Tests.DependencyInjection;

/// <summary>The client in an application.</summary>
public class AddFeishuHelpdeskTests
{
    private readonly FakeService _service = new();

    public static TheoryData<string, string?, string> Faults { get; } = new()
    {
        { "AppId", null, "AppId is missing" },
        { "AppSecret", "marked secret", "AppSecret is not valid" },
        { "HelpdeskId", "12:34", "HelpdeskId contains a colon" },
        { "HelpdeskToken", "marked\tsecret", "HelpdeskToken is not valid" },
        { "BaseAddress", "http://open.feishu.cn/open-apis", "BaseAddress is plain http" },
        { "BaseAddress", "not an address", "BaseAddress is not an absolute" },
        { "Timeout", "00:00:00", "Timeout is 00:00:00" },
        { "AttemptTimeout", "2.00:00:00", "AttemptTimeout is 2.00:00:00" },
        { "MaxAttempts", "0", "MaxAttempts is 0" },
        { "MaxRetryDelay", "-00:00:01", "MaxRetryDelay is -00:00:01" },
        { "MaxRetryDelay", "1.00:00:01", "MaxRetryDelay is 1.00:00:01" },
        { "MaxRequestsPerSecond", "0", "MaxRequestsPerSecond is 0" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_set_up_in_code_is_a_singleton_that_reads_tickets()
    {
        await using var services = Services(services => Primary(services.AddFeishuHelpdesk(Set)));
        var client = services.GetRequiredService<FeishuHelpdeskClient>();
        Assert.Same(client, services.GetRequiredService<FeishuHelpdeskClient>());
        Assert.Equal(FakeService.TicketId, (await client.GetTicketAsync(FakeService.TicketId, Cancel)).TicketId);
    }

    [Fact]
    public async Task A_client_set_up_by_configuration_takes_every_setting_from_there()
    {
        var configuration = Configuration(("Feishu:BaseAddress", "https://elsewhere.test/open-apis"), ("Feishu:MaxAttempts", "7"), ("Feishu:Timeout", "00:03:00"), ("Feishu:LimitRate", "true"));
        await using var services = Services(services => Primary(services.AddFeishuHelpdesk(configuration.GetSection("Feishu"))));
        await services.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Equal("elsewhere.test", Assert.Single(_service.Requests).Address.Host);
        var options = services.GetRequiredService<IOptions<FeishuHelpdeskOptions>>().Value;
        Assert.Equal((7, TimeSpan.FromMinutes(3), true), (options.MaxAttempts, options.Timeout, options.LimitRate));
        Assert.Equal("marked-app-secret", options.AppSecret);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_wrong_setting_stops_the_start_and_is_named_without_its_value(string setting, string? value, string problem)
    {
        var configuration = Configuration(("Feishu:" + setting, value));
        var builder = Host.CreateEmptyApplicationBuilder(new());
        Primary(builder.Services.AddFeishuHelpdesk(configuration.GetSection("Feishu")));
        using var host = builder.Build();
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));
        Assert.StartsWith(problem, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("marked", exception.ToString(), StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<FeishuHelpdeskClient>());
    }

    [Fact]
    public async Task A_wrong_setting_of_a_named_helpdesk_says_which()
    {
        await using var services = Services(services =>
        {
            Primary(services.AddFeishuHelpdesk("good", Set));
            Primary(services.AddFeishuHelpdesk("bad", options =>
            {
                Set(options);
                options.HelpdeskToken = "";
            }));
        });
        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.StartsWith("Helpdesk 'bad': HelpdeskToken is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_helpdesks_stand_side_by_side_each_with_its_own_credentials_and_token()
    {
        await using var one = await HelpdeskSandbox.StartAsync(new() { AppId = "cli_one", AppSecret = "secret-of-one", HelpdeskId = "1", HelpdeskToken = "ht-of-one" }, Cancel);
        await using var two = await HelpdeskSandbox.StartAsync(new() { AppId = "cli_two", AppSecret = "secret-of-two", HelpdeskId = "2", HelpdeskToken = "ht-of-two" }, Cancel);
        await using var services = Services(services =>
        {
            services.AddFeishuHelpdesk("one", options => Point(options, one));
            services.AddFeishuHelpdesk("two", Configuration(
                ("Feishu:AppId", two.AppId), ("Feishu:AppSecret", two.AppSecret), ("Feishu:HelpdeskId", two.HelpdeskId), ("Feishu:HelpdeskToken", two.HelpdeskToken),
                ("Feishu:BaseAddress", two.BaseAddress.AbsoluteUri)).GetSection("Feishu"));
            Primary(services.AddFeishuHelpdesk(Set));
            services.AddSingleton<IDistributedCache>(new Microsoft.Extensions.Caching.Distributed.MemoryDistributedCache(Options.Create(new Microsoft.Extensions.Caching.Memory.MemoryDistributedCacheOptions())));
        });

        var first = services.GetRequiredKeyedService<FeishuHelpdeskClient>("one");
        var second = services.GetRequiredKeyedService<FeishuHelpdeskClient>("two");
        Assert.NotSame(first, second);
        Assert.Same(first, services.GetRequiredKeyedService<FeishuHelpdeskClient>("one"));
        await Task.WhenAll(
            first.GetTicketAsync(FakeService.TicketId, Cancel),
            second.GetTicketAsync(FakeService.TicketId, Cancel),
            services.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Equal((1, 1, 1), (one.TokenRequests, two.TokenRequests, _service.TokenRequests.Count));
        Assert.Equal((1, 1, 1), (one.TicketRequests, two.TicketRequests, _service.Requests.Count));
    }

    [Fact]
    public async Task The_returned_builder_takes_handlers_which_see_each_try()
    {
        var seen = 0;
        _service.Answer(FakeService.Code(400, ErrorCodes.TenantAccessTokenInvalid));
        await using var services = Services(services => Primary(services.AddFeishuHelpdesk(Set)).AddHttpMessageHandler(() => new Counting(() => Interlocked.Increment(ref seen))));
        await services.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Equal(_service.Requests.Count + _service.TokenRequests.Count, seen);
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task A_handler_put_in_the_place_of_ours_does_not_follow_redirects_either()
    {
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpClientHandler();
        using var wrapped = new SocketsHttpHandler();
        foreach (var (handler, follows) in ((HttpMessageHandler, Func<bool>)[])[(sockets, () => sockets.AllowAutoRedirect), (client, () => client.AllowAutoRedirect), (new Counting(() => { }) { InnerHandler = wrapped }, () => wrapped.AllowAutoRedirect)])
        {
            Assert.True(follows());
            await using var services = Services(services => services.AddFeishuHelpdesk(Set).ConfigurePrimaryHttpMessageHandler(() => handler));
            Assert.NotNull(services.GetRequiredService<FeishuHelpdeskClient>());
            Assert.False(follows());
        }
    }

    [Fact]
    public async Task The_applications_clock_log_and_cache_are_used()
    {
        var clock = new WatchedClock();
        using var log = new CollectingLoggerFactory();
        var cache = new Microsoft.Extensions.Caching.Distributed.MemoryDistributedCache(Options.Create(new Microsoft.Extensions.Caching.Memory.MemoryDistributedCacheOptions()));
        _service.Answer(FakeService.Limit("3"));
        await using var services = Services(services =>
        {
            Primary(services.AddFeishuHelpdesk(Set));
            services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerFactory>(log).AddSingleton<IDistributedCache>(cache);
        });
        var call = services.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(FakeService.TicketId, Cancel);
        clock.Advance(await clock.LimitAsync(3));
        await call;
        Assert.Contains(log.Records, entry => entry.Category == FeishuHelpdeskTelemetry.Name);

        // A second application that shares the cache asks for no token; the test's clock is behind the cache's own.
        var fetches = _service.TokenRequests.Count;
        await using var other = Services(services =>
        {
            Primary(services.AddFeishuHelpdesk(Set));
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IDistributedCache>(cache);
        });
        await other.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Equal(fetches, _service.TokenRequests.Count);
    }

    [Fact]
    public async Task Registered_twice_there_is_one_client_with_the_settings_of_both()
    {
        await using var services = Services(services =>
        {
            Primary(services.AddFeishuHelpdesk(Set));
            services.AddFeishuHelpdesk(options => options.BaseAddress = new Uri("https://later.test/open-apis"));
            Primary(services.AddFeishuHelpdesk(_ => { }));
        });
        var client = Assert.Single(services.GetServices<FeishuHelpdeskClient>());
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Equal("later.test", Assert.Single(_service.Requests).Address.Host);
    }

    [Fact]
    public async Task The_container_disposes_the_client()
    {
        var services = Services(services => Primary(services.AddFeishuHelpdesk(Set)));
        var client = services.GetRequiredService<FeishuHelpdeskClient>();
        await services.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
    }

    [Fact]
    public async Task The_factory_leaves_a_given_handler_to_the_caller()
    {
        var disposed = 0;
        var handler = new Counting(() => { }, () => disposed++) { InnerHandler = _service.Handler() };
        FeishuHelpdeskClientFactory.Create(FakeService.Options(), handler).Dispose();
        Assert.Equal(0, disposed);
        using var next = FeishuHelpdeskClientFactory.Create(FakeService.Options(), handler);
        await next.GetTicketAsync(FakeService.TicketId, Cancel);
    }

    [Fact]
    public async Task The_factory_gives_the_same_requests()
    {
        await using var services = Services(services => Primary(services.AddFeishuHelpdesk(Set)));
        await services.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(FakeService.TicketId, Cancel);
        using var client = FeishuHelpdeskClientFactory.Create(FakeService.Options(), _service.Handler());
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        var requests = _service.Requests.ToList();
        Assert.Equal(requests[0].Address, requests[1].Address);
        Assert.Equal(requests[0].Headers.OrderBy(header => header.Key), requests[1].Headers.OrderBy(header => header.Key));
    }

    [Fact]
    public async Task Options_changed_after_the_client_was_made_change_nothing()
    {
        var options = FakeService.Options();
        using var client = FeishuHelpdeskClientFactory.Create(options, _service.Handler());
        (options.HelpdeskToken, options.AppSecret, options.BaseAddress) = ("ht-changed", "changed-secret", new Uri("https://changed.test/open-apis"));
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Equal("service.test", Assert.Single(_service.Requests).Address.Host);
        Assert.Contains("marked-app-secret", Assert.Single(_service.TokenRequests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_is_safe_for_concurrent_use()
    {
        using var client = _service.Client();
        var tickets = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => client.GetTicketAsync((1000 + i).ToString(provider: null), Cancel))));
        Assert.All(tickets, ticket => Assert.Equal(FakeService.TicketId, ticket.TicketId));
        Assert.Single(_service.TokenRequests);
        Assert.Equal(500, _service.Requests.Select(request => request.Address).Distinct().Count());
    }

    [Fact]
    public void What_is_null_is_refused()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>(() => services.AddFeishuHelpdesk((Action<FeishuHelpdeskOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddFeishuHelpdesk((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddFeishuHelpdesk("name", (IConfiguration)null!));
        Assert.Throws<ArgumentException>(() => services.AddFeishuHelpdesk(" ", Set));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddFeishuHelpdesk(Set));
    }

    private static void Set(FeishuHelpdeskOptions options)
    {
        var set = FakeService.Options();
        (options.AppId, options.AppSecret, options.HelpdeskId, options.HelpdeskToken, options.BaseAddress) = (set.AppId, set.AppSecret, set.HelpdeskId, set.HelpdeskToken, set.BaseAddress);
    }

    private static void Point(FeishuHelpdeskOptions options, HelpdeskSandbox sandbox) =>
        (options.AppId, options.AppSecret, options.HelpdeskId, options.HelpdeskToken, options.BaseAddress) = (sandbox.AppId, sandbox.AppSecret, sandbox.HelpdeskId, sandbox.HelpdeskToken, sandbox.BaseAddress);

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] more)
    {
        var set = FakeService.Options();
        return new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Feishu:AppId"] = set.AppId,
                ["Feishu:AppSecret"] = set.AppSecret,
                ["Feishu:HelpdeskId"] = set.HelpdeskId,
                ["Feishu:HelpdeskToken"] = set.HelpdeskToken,
                ["Feishu:BaseAddress"] = set.BaseAddress.AbsoluteUri,
            })
            .AddInMemoryCollection(more.Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? (string?)"")))
            .Build();
    }

    private static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private IHttpClientBuilder Primary(IHttpClientBuilder builder) => builder.ConfigurePrimaryHttpMessageHandler(_service.Handler);

    private sealed class Counting(Action sent, Action? disposed = null) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent();
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            disposed?.Invoke();
            base.Dispose(disposing);
        }
    }
}
