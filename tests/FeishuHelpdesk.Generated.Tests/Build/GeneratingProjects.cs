namespace FeishuHelpdesk.Tests.Build;

/// <summary>A project for each case, all of them built in one process when the first test asks.</summary>
public abstract class GeneratingProjects : IDisposable
{
    private readonly Dictionary<string, (GeneratingProject Project, SortedDictionary<string, string> Before)> _projects = [];
    private readonly Lazy<Task<Dictionary<string, BuildResult>>> _builds;

    private protected GeneratingProjects(Dictionary<string, Case> cases, bool complement = false) => _builds = new(async () =>
    {
        var requests = new List<GeneratingProject.Request>();
        foreach (var (name, (prepare, request)) in cases)
        {
            var project = new GeneratingProject(complement: complement);
            _projects[name] = (project, []);
            prepare(project);
            _projects[name] = (project, project.Snapshot());
            requests.Add(request(project));
        }

        var results = await GeneratingProject.BuildAllAsync(requests);
        return cases.Keys.Zip(results).ToDictionary(build => build.First, build => build.Second);
    });

    /// <summary>The project of a case, its files before it was built, and the build.</summary>
    internal async Task<(GeneratingProject Project, SortedDictionary<string, string> Before, BuildResult Build)> OfAsync(string name)
    {
        var builds = await _builds.Value;
        return (_projects[name].Project, _projects[name].Before, builds[name]);
    }

    public void Dispose()
    {
        foreach (var (project, _) in _projects.Values)
            project.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A way to fail, or to do nothing.</summary>
    /// <param name="Prepare">What is done to the project before.</param>
    /// <param name="Request">What is asked of it.</param>
    internal sealed record Case(Action<GeneratingProject> Prepare, Func<GeneratingProject, GeneratingProject.Request> Request);
}
