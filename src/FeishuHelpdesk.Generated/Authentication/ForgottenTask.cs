namespace FeishuHelpdesk.Authentication;

internal static class ForgottenTask
{
    /// <summary>Marks a failure of the task as seen, where nobody may be left to wait for it.</summary>
    public static void Forget(this Task task) =>
        _ = task.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
